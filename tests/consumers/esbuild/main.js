// esbuild copies what is imported, with `--loader:.wasm=file`; the address is handed over before an element asks for the core.
import { loadGalley } from 'galley';
import wasm from 'galley/galley.wasm';
import 'galley/galley.css';
import 'galley/elements';

loadGalley({ wasm: new URL(wasm, import.meta.url) });
