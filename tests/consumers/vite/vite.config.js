// Nothing is needed for Galley: Vite follows `new URL('galley.wasm', import.meta.url)`.
export default { base: './' };
