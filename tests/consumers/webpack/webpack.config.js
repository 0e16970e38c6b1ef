// Nothing is needed for Galley: webpack follows `new URL('galley.wasm', import.meta.url)`. `css` is for the style sheet alone.
export default {
  mode: 'production',
  entry: './main.js',
  experiments: { css: true, outputModule: true },
  output: { module: true },
};
