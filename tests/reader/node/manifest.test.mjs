// What systems are told of the app is there: its pictures have the sizes that are said, its addresses are pages.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';

const manifest = JSON.parse(readFileSync('build/site/reader/manifest.json', 'utf8'));

test('it has what installing takes', () => {
  const { id, name, start_url: start, scope, display, icons } = manifest;
  assert.deepEqual(
    { id, start, scope, display },
    { id: '/reader/', start: '/reader/', scope: '/reader/', display: 'standalone' },
  );
  assert.ok(name);
  for (const purpose of ['any', 'maskable']) {
    const sizes = icons
      .filter((/** @type {any} */ icon) => icon.purpose === purpose)
      .map((/** @type {any} */ icon) => icon.sizes);
    assert.ok(sizes.includes('192x192') && sizes.includes('512x512'), `${purpose}: ${sizes}`);
  }
});

test('its pictures have their sizes', () => {
  const shortcuts = manifest.shortcuts.flatMap((/** @type {any} */ shortcut) => shortcut.icons);
  for (const { src, sizes, type } of [...manifest.icons, ...manifest.screenshots, ...shortcuts]) {
    const bytes = readFileSync(`build/site${src}`);
    if (type !== 'image/png') continue;
    // PNG §11.2.2: width and height stand first.
    assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes, src);
  }
});

test('what it names are pages of the app', () => {
  const { share_target: share, file_handlers: files, shortcuts, scope } = manifest;
  const urls = [share.action, ...[...files, ...shortcuts].map(({ action, url }) => action ?? url)];
  for (const url of urls) {
    assert.ok(url.startsWith(scope), url);
    assert.ok(existsSync(`build/site${url}index.html`), url);
  }
  assert.deepEqual(Object.keys(share.params), ['title', 'text', 'url']);
});
