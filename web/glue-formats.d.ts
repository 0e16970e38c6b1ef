// glue-formats.js is what Emscripten writes with galley-formats.wasm.
export { default } from './glue.js';
