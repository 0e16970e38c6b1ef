/** How much room there is and what takes it, and the ways to have more. */

import { make } from '../../../web/reading/make.js';
import { entries, sweep } from '../shared/library.js';
import { CHANNEL } from '../shared/names.js';
import { run } from '../shared/queue.js';
import { check } from '../shared/saving.js';
import { exportLibrary } from '../shared/transfer.js';
import { checkAll } from '../shared/upkeep.js';
import { notice } from './notice.js';
import { percent, size } from './numbers.js';
import { ask, persistence } from './persistence.js';
import { keptVisit } from './place.js';
import { remove, restore } from './removal.js';
import { start } from './start.js';
import { bringVisitsTogether } from './visits.js';
import { count, say } from './words.js';

export function openStorage() {
  /** @template {HTMLElement} T @param {string} name @returns {T} */
  const part = (name) => /** @type {T} */ (document.querySelector(`[data-${name}]`));
  /** @type {HTMLFormElement} */
  const free = part('free');
  const sizes = part('sizes');

  async function showRoom() {
    const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
    const line = part('estimate');
    /** @type {HTMLMeterElement} */
    const meter = part('meter');
    if (usage === undefined || !quota) {
      line.textContent = say('This browser does not say how much room there is.');
    } else {
      line.textContent = say('{usage} used of about {quota} that this browser gives ({part}).', {
        usage: size(usage),
        quota: size(quota),
        part: percent(usage / quota),
      });
      meter.hidden = false;
      Object.assign(meter, { max: quota, high: quota * 0.8, low: quota * 0.5, optimum: 0, value: usage });
    }
    const promise = await persistence();
    const answers = {
      granted: 'The browser keeps what you save until you remove it.',
      refused: 'The browser may delete what you save when it runs out of space.',
      unknown: 'This browser does not say how long it keeps what is saved.',
    };
    part('persistence').textContent = say(answers[promise]);
    part('persist').hidden = promise !== 'refused';
  }

  async function showSizes() {
    const all = (await entries()).sort((a, b) => b.bytes - a.bytes);
    const rows = all.map(({ key, title, language, bytes, progress }) => {
      const read = (keptVisit(key)?.progress ?? progress ?? 0) >= 1;
      const box = make('input', { type: 'checkbox', name: 'key', value: key, 'data-read': read });
      const name = make('span', { lang: language }, title);
      return make(
        'li',
        {},
        make(
          'label',
          {},
          box,
          name,
          make('span', { class: 'facts' }, size(bytes) + (read ? ` · ${say('read')}` : '')),
        ),
      );
    });
    sizes.replaceChildren(...rows);
    for (const control of free.querySelectorAll('button')) control.hidden = all.length === 0;
    if (all.length === 0) sizes.append(make('li', {}, say('Nothing is saved.')));
  }

  free.addEventListener('submit', async (event) => {
    event.preventDefault();
    const keys = new FormData(free).getAll('key').map(String);
    if (keys.length === 0) return notice(say('Choose some articles first.'));
    await remove(keys);
    const removed = say('Removed: {title}', { title: count(keys.length, 'article') });
    notice(`${removed}. ${say('The room is free when this message is closed.')}`, {
      label: say('Undo'),
      act: () => restore(keys),
    });
    document.querySelector('.notice > button:last-child')?.addEventListener('click', async () => {
      await sweep(Date.now());
      await run();
      showRoom();
    });
  });
  part('choose-read').addEventListener('click', () => {
    const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (sizes.querySelectorAll('[data-read]'));
    for (const box of boxes) box.checked = true;
    if (boxes.length === 0) notice(say('You have read none of them to the end yet.'));
  });
  part('persist').addEventListener('click', async () => {
    const answer = await ask();
    await showRoom();
    part('persistence').textContent = answer;
  });
  part('export').addEventListener('click', async () => {
    await bringVisitsTogether();
    const file = await exportLibrary();
    const link = make('a', { href: URL.createObjectURL(file), download: 'articles.galley-library' });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    notice(say('Exported: {size}.', { size: size(file.size) }));
  });
  part('check').addEventListener('click', async () => {
    const found = await checkAll();
    notice(
      found
        ? say('Not whole: {articles}. They are got again.', { articles: count(found, 'article') })
        : say('Everything is whole.'),
    );
    if (navigator.onLine) await run();
  });
  part('editions').addEventListener('click', async () => {
    let stale = 0;
    let unknown = 0;
    for (const each of (await entries()).filter(({ address }) => address)) {
      try {
        if (await check(each)) stale++;
      } catch {
        unknown++;
      }
    }
    const addresses = count(unknown, 'address', 'addresses');
    const silent = unknown ? ` ${say('Without an answer: {addresses}.', { addresses })}` : '';
    const editions = count(stale, 'new edition');
    notice((stale ? `${editions}. ${say('Your library offers them.')}` : say('No new editions.')) + silent);
  });
  new BroadcastChannel(CHANNEL).addEventListener(
    'message',
    ({ data }) => data.action === undefined && show(),
  );
  const show = () => Promise.all([showRoom(), showSizes()]);
  start();
  show();
}
