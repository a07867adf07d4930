// Components, and the scripts that are not TypeScript. Everything else is read by oxlint (.oxlintrc.json), in a tenth of the time.
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const components = ['**/*.svelte', '**/*.svelte.ts'];

export default defineConfig(
  globalIgnores(['dist', '.svelte-check', 'test-results', 'playwright-report', '**/*.generated.*']),
  js.configs.recommended,
  { files: ['**/*.{js,cjs}'], languageOptions: { globals: globals.node } },
  { files: ['src/build/service-worker.js'], languageOptions: { globals: globals.serviceworker } },
  // Types in components are the compiler's work (`npm run check`): here each would cost a new program.
  { files: components, extends: [tseslint.configs.strict] },
  svelte.configs.recommended,
  {
    files: components,
    languageOptions: { globals: globals.browser, parserOptions: { parser: tseslint.parser, svelteConfig } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-undef': 'off', // the compiler's work
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: String.raw`^\.{1,2}/(?!.*\.(ts|svelte|js|json|css|svg|md|csv|xml)(\?[\w&=]+)?$)`,
              message: "Write the file's extension: './score.ts'.",
            },
          ],
        },
      ],
      '@typescript-eslint/consistent-type-definitions': 'off', // an interface for shapes, a type for unions
      // Typed arrays and parsed tables are indexed in bounds; `!` says so where the compiler cannot see it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'prefer-const': 'off', // `let { … } = $props()`; svelte/prefer-const knows runes
      'svelte/prefer-const': ['error', { destructuring: 'all' }],
      'svelte/no-at-html-tags': 'error',
    },
  },
);
