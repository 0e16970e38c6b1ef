// One process of cold.mjs: loads one renderer, renders one article, writes it and ends.
import { readFileSync } from 'node:fs';

const [module, file] = process.argv.slice(2);
if (module === 'galley') {
  const { importGalley } = await import('./built.mjs');
  const galley = await (await importGalley()).loadGalley();
  process.stdout.write(galley.render(readFileSync(file, 'utf8')).html);
} else if (module !== 'none') {
  const { default: render } = await import(module);
  process.stdout.write(render(readFileSync(file, 'utf8')));
}
