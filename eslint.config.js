import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';
import { noRawStrings } from './scripts/lint/no-raw-strings.mjs';

const tests = ['**/*.test.ts', '**/*.test.tsx', '**/test/**', 'electron/e2e/**'];
const source = [
  'shared/**/*.ts',
  'electron/**/*.ts',
  'renderer/**/*.ts',
  'renderer/**/*.tsx',
  'bench/**/*.ts',
  'scripts/**/*.ts',
];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: a thing has one name everywhere.',
};

/** Time and chance are passed in (shared/kernel/ports.ts), so that the domain gives the same result each time. */
const noClockOrChance = [
  ['MemberExpression[object.name="Date"][property.name="now"]', 'Date.now'],
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'new Date()'],
  ['CallExpression[callee.name="Date"]', 'Date()'],
  ['MemberExpression[object.name="Math"][property.name="random"]', 'Math.random'],
  ['MemberExpression[property.name="randomUUID"]', 'randomUUID'],
  ['MemberExpression[property.name="getRandomValues"]', 'getRandomValues'],
].map(([selector, name]) => ({ selector, message: `${name}: the domain has no clock and no chance; take a port.` }));

const rawIpc = {
  name: 'electron',
  importNames: ['ipcMain', 'ipcRenderer'],
  message: 'Only electron/main/ipc.ts and electron/preload/preload.ts touch the raw channel; use the contract.',
};
const rawIpcMember = ['ipcMain', 'ipcRenderer'].map((name) => ({
  selector: `MemberExpression[property.name="${name}"]`,
  message: rawIpc.message,
}));

export default defineConfig(
  { ignores: ['dist/', 'out/', 'release/', 'screenshots/', 'coverage/', 'test-results/', 'node_modules/'] },
  {
    files: source,
    extends: [typescript.configs.recommendedTypeChecked],
    // One program for all: which names exist where is the compiler's business, and this is twice as fast.
    languageOptions: {
      parserOptions: { project: 'scripts/lint/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', 500],
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', noDefaultExport, ...rawIpcMember],
      '@typescript-eslint/no-restricted-imports': ['error', { paths: [rawIpc] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    files: ['shared/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, ...rawIpcMember, ...noClockOrChance] },
  },
  {
    files: ['electron/main/ipc.ts', 'electron/preload/preload.ts'],
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport],
      '@typescript-eslint/no-restricted-imports': 'off',
    },
  },
  {
    files: ['electron/cli/**/*.ts', 'electron/e2e/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['renderer/**/*.ts', 'renderer/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      'react-hooks/exhaustive-deps': 'error',
      // About the React compiler, which is not used here; and a rule that takes "after an await" for "at once".
      'react-hooks/incompatible-library': 'off',
      'react-hooks/set-state-in-effect': 'off',
    },
  },
  {
    // What is declared here is somebody else's: their interfaces, their default exports.
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-definitions': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    files: ['renderer/**/*.tsx'],
    ignores: tests,
    plugins: { wortlaut: { rules: { 'no-raw-strings': noRawStrings } } },
    rules: { 'wortlaut/no-raw-strings': 'error' },
  },
  {
    files: tests,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A matcher such as expect.any() is typed any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
