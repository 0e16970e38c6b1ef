// An import map that maps the names of the package and gives every script the hash it has to have.
//
//   node build.js FOLDER    with the package in FOLDER/galley
import { cpSync, readFileSync, writeFileSync } from 'node:fs';

const folder = process.argv[2];
const hashes = Object.entries(JSON.parse(readFileSync(`${folder}/galley/integrity.json`, 'utf8')));
const map = {
  imports: { galley: './galley/galley.js', 'galley/elements': './galley/elements/index.js' },
  integrity: Object.fromEntries(hashes.map(([name, hash]) => [`./galley/${name}`, hash])),
};
const page = readFileSync(new URL('index.html', import.meta.url), 'utf8');
writeFileSync(`${folder}/index.html`, page.replace('{{map}}', JSON.stringify(map)));
cpSync(new URL('main.js', import.meta.url), `${folder}/main.js`);
