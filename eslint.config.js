import js from '@eslint/js';
import globals from 'globals';

export default [
  { ignores: ['build/', '**/node_modules/', 'tests/cases/'] },
  js.configs.recommended,
  // A library for em++'s linker.
  {
    files: ['wasm/embind.js'],
    languageOptions: { globals: { LibraryManager: 'readonly', mergeInto: 'readonly' } },
  },
  {
    rules: {
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
      'no-var': 'error',
      'prefer-const': 'error',
      // Refusing control characters takes a pattern that names them.
      'no-control-regex': 'off',
      eqeqeq: ['error', 'always'],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'document', property: 'write', message: 'Build nodes instead.' },
      ],
    },
  },
  {
    files: ['web/**/*.js', 'site/**/*.js'],
    languageOptions: { globals: { ...globals.browser, ...globals.worker } },
  },
  { files: ['**/sw.js', '**/service-worker.js'], languageOptions: { globals: globals.serviceworker } },
  {
    files: ['tools/**', 'tests/**', '*.js', '*.mjs', 'site/**/*.mjs'],
    languageOptions: { globals: { ...globals.node } },
  },
  // Functions given to page.evaluate() run in the browser.
  {
    files: [
      'tests/bench/keys/**',
      'tests/bench/reader.mjs',
      'tests/bench/reader/**',
      'tests/browser/**',
      'tests/consumers/**',
      'tests/package/**',
      'tests/reader/**',
      'tools/**',
    ],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
  },
];
