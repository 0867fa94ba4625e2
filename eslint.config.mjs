import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

// The elements run under a strict content security policy with Trusted Types: no markup from strings, no style attribute.
const noInjection = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc', 'setHTMLUnsafe'].map((name) => ({
  selector: `MemberExpression[property.name='${name}']`,
  message: `${name} is refused by Trusted Types.`,
}));
const noSkippedTests = ['only', 'skip'].map((name) => ({
  selector: `MemberExpression[object.name=/^(it|describe|test|suite)$/][property.name='${name}']`,
  message: `A test with .${name} hides others or itself.`,
}));

const maxLines = (max) => ({ 'max-lines': ['error', { max }] });

export default tseslint.config(
  { ignores: ['dist/', 'cdn/', '.cache/', 'coverage/', 'storybook-static/', 'node_modules/', 'examples/*/node_modules/', 'examples/*/dist/', 'examples/hosts/', 'src/frameworks/*.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unsafe-unary-minus': 'off', // takes a branded bigint for no number
      '@typescript-eslint/no-redeclare': 'off', // a schema and its type share a name
      '@typescript-eslint/unbound-method': 'off', // Lit binds the listeners of templates
      '@typescript-eslint/no-redundant-type-constituents': 'off', // `'a' | (string & {})` documents an open set
      eqeqeq: ['error', 'always'],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      ...maxLines(200),
    },
  },
  {
    files: ['src/**/*.ts', 'mock-api/**/*.ts'],
    ignores: ['mock-api/server.ts', 'mock-api/node/**'],
    rules: { 'no-console': ['error', { allow: ['warn'] }] },
  },
  {
    files: ['mock-api/ledger/**/*.ts', 'mock-api/policies/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'performance', 'setTimeout', 'setInterval', 'fetch', 'crypto', 'process'],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The ledger has no clock of its own.' },
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'The ledger has no clock of its own.' },
        { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'The ledger is deterministic.' },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { lit, 'lit-a11y': litA11y, wc },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...litA11y.configs.recommended.rules,
      ...wc.configs['flat/recommended'].rules,
      'lit/ban-attributes': ['error', 'style'],
      'lit/no-template-bind': 'error',
      'lit/lifecycle-super': 'error',
      'lit/no-this-assign-in-render': 'error',
      'wc/require-listener-teardown': 'error',
      'wc/no-closed-shadow-root': 'error',
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'lit/directives/unsafe-html.js', message: 'Markup from strings is refused by Trusted Types.' },
            { name: 'lit/directives/unsafe-svg.js', message: 'Markup from strings is refused by Trusted Types.' },
            { name: 'lit/directives/style-map.js', message: "Its first rendering writes a style attribute, which style-src 'none' refuses." },
          ],
        },
      ],
      'no-restricted-syntax': ['error', ...noInjection],
      'no-eval': 'error',
      'no-implied-eval': 'error',
    },
  },
  { files: ['src/elements/**/*.ts'], rules: maxLines(250) },
  { files: ['**/*-data.ts'], rules: { 'max-lines': 'off' } }, // tables of facts
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      ...maxLines(300),
      'no-restricted-syntax': ['error', ...noSkippedTests],
      '@typescript-eslint/no-unused-expressions': 'off', // chai: expect(x).to.be.true
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            // Its declarations say that `equal` may give a promise: it does only for snapshots of the DOM.
            { from: 'package', package: 'chai', name: 'Equal' },
            { from: 'package', package: 'node:test', name: ['it', 'describe', 'test', 'suite', 'before', 'after', 'beforeEach', 'afterEach'] },
          ],
        },
      ],
    },
  },
  {
    // Files outside every tsconfig that a nearest-config search would find.
    files: ['*.config.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false, project: false } },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { ...globals.node } },
    rules: {
      'no-undef': 'error',
      'no-unused-vars': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      ...maxLines(250),
    },
  },
  // These drive a browser: some of their functions run inside a page.
  { files: ['tools/screenshot.mjs', 'tools/bench/**/*.mjs', 'tools/docs-images.mjs', 'tools/hosts/*.mjs', 'tools/leaks/*.mjs'], languageOptions: { globals: { ...globals.browser } } },
);
