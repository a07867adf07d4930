import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const scripts = ['**/*.ts'];
const components = ['**/*.svelte', '**/*.svelte.ts'];
/** Folders that run in the page. All others run in Node and in workers too. */
const inThePage = [
  'src/participant/**',
  'src/studio/**',
  'src/runtime/**',
  'test/component/**',
  'test/e2e/**',
  'test/firefox/**',
];
/** Folders whose output is the console. */
const onTheConsole = ['src/cli/**', 'src/build/**', 'test/**', '*.config.*'];

const page = ['document', 'window', 'localStorage', 'sessionStorage', 'location', 'history', 'alert'];

export default defineConfig(
  globalIgnores(['dist', 'test-results', 'playwright-report', '**/*.generated.*']),
  js.configs.recommended,
  { files: ['**/*.{js,cjs}'], languageOptions: { globals: globals.node } },
  { files: ['src/build/service-worker.js'], languageOptions: { globals: globals.serviceworker } },
  {
    files: [...scripts, ...components],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: './tsconfig.json',
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  svelte.configs.recommended,
  {
    files: components,
    languageOptions: { globals: globals.browser, parserOptions: { parser: tseslint.parser, svelteConfig } },
  },
  {
    files: [...scripts, ...components],
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'off', // the typed twin below sees more
      'no-new-func': 'error',
      'no-undef': 'off', // the compiler's work
      'no-restricted-globals': [
        'error',
        ...page.map((name) => ({ name, message: 'The core runs in Node and in workers: no page there.' })),
      ],
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
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-implied-eval': 'error',
      // No enum compiles here (`erasableSyntaxOnly`), and looking for them took a sixth of the time of the rules.
      '@typescript-eslint/no-mixed-enums': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Took a third of the time of the rules, for what the compiler's own checks leave of it.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Typed arrays and parsed tables are indexed in bounds; `!` says so where the compiler cannot see it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.svelte'],
    // Types in markup are the compiler's work (`npm run check`): here each component would cost a new program.
    extends: [tseslint.configs.disableTypeChecked],
    rules: {
      'no-implied-eval': 'error',
      'prefer-const': 'off', // `let { … } = $props()`; svelte/prefer-const knows runes
      'svelte/prefer-const': ['error', { destructuring: 'all' }],
      'svelte/no-at-html-tags': 'error',
    },
  },
  { files: inThePage, rules: { 'no-restricted-globals': 'off' } },
  { files: onTheConsole, rules: { 'no-console': 'off' } },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off', // expect.objectContaining and friends are `any`
      '@typescript-eslint/require-await': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[property.name='only']",
          message: 'Runs one test and hides the others.',
        },
      ],
    },
  },
);
