import vue from '@vitejs/plugin-vue';

const isCustomElement = (/** @type {string} */ tag) => tag.startsWith('galley-');

export default { base: './', plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
