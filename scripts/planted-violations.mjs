import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './paths.mjs';
import { say } from './process.mjs';

/**
 * Proves that the three nets catch what they forbid: plants one violation of each rule in a small copy of the
 * repository, runs compiler, dependency rules and linter there, and fails unless each violation is caught, by the rule
 * meant for it. Files without a violation stand beside them and must pass.
 */

/** @typedef {'compiler' | 'layers' | 'linter'} Net */
/** @typedef {{ net: Net, rule: string, file: string, code: string }} Planted a violation: the rule must name the file */

const { layers } = JSON.parse(await readFile(join(root, 'scripts', 'layers.json'), 'utf8'));

/** What there is to import, and at the same time what must pass. @type {Readonly<Record<string, string>>} */
const innocent = {
  'shared/kernel/good.ts': 'export const good = 1;\n',
  'shared/text/good.ts': "import { good } from '../kernel/good';\nexport const better = good + 1;\n",
  'shared/project/good.ts': "import * as v from 'valibot';\nexport const schema = v.string();\n",
  'shared/commands/good.ts': 'export const good = new Date(0).toISOString();\n',
  'shared/analysis/good.ts': "import { good } from '../kernel/good';\nexport const found = good;\n",
  'shared/analysis/good.test.ts':
    "import { expect, test } from 'vitest';\nimport { created } from '../commands/made';\ntest('a test may import what its neighbour may not', () => expect(created).toBe(Date.now()));\n",
  'shared/commands/made.ts': 'export const created = 0;\n',
  'shared/importers/good.ts': 'export const good = 1;\n',
  'shared/charts/good.ts':
    "import { scaleLinear } from 'd3-scale';\nimport { found } from '../analysis/good';\nexport const drawn = scaleLinear()(Number(found));\n",
  'shared/exporters/good.ts':
    "import Papa from 'papaparse';\nimport { found } from '../analysis/good';\nexport const row = Papa.unparse([[found]]);\n",
  'shared/ipc/good.ts': 'export const good = 1;\n',
  'electron/main/good.ts': "import { readFileSync } from 'node:fs';\nexport const size = readFileSync('x').length;\n",
  'electron/main/ipc.ts': "import { ipcMain } from 'electron';\nexport const channel = ipcMain;\n",
  'electron/cli/good.ts': "import { row } from '../../shared/exporters/good';\nexport const rows = [row];\n",
  'electron/files/good.ts': "import { readFileSync } from 'node:fs';\nexport const size = readFileSync('x').length;\n",
  'electron/preload/good.ts': "import { good } from '../../shared/ipc/good';\nexport const x = good;\n",
  'renderer/ui/good.tsx':
    'export function Good(props: { label: string }) {\n  return <p aria-label={props.label}>{props.label} – 1</p>;\n}\n',
  'renderer/i18n/good.ts': 'export const good = 1;\n',
  'renderer/bridge/good.ts': 'export const good = 1;\n',
  'renderer/db/good.ts': "import Dexie from 'dexie';\nexport const database = new Dexie('good');\n",
  'renderer/state/good.ts': "import { database } from '../db/good';\nexport const state = database;\n",
  'renderer/workers/good.ts': 'export const good = 1;\n',
  'renderer/features/codes/good.ts': "import { state } from '../../state/good';\nexport const shown = state;\n",
  'renderer/features/matrix/good.ts': 'export const good = 1;\n',
  'renderer/app/good.ts': "import { shown } from '../features/codes/good';\nexport const app = shown;\n",
};

/** @param {string} from a folder @param {string} to a file */
function relativeImport(from, to) {
  return `${'../'.repeat(from.split('/').length)}${to}`;
}

/** For each layer: every folder it may not import, and a package and a module of Node that it may not use. */
function layerViolations() {
  const folders = layers.map((/** @type {any} */ layer) => layer.folder);
  /** @type {Planted[]} */
  const planted = [];
  for (const layer of layers) {
    const allowed = [layer.folder, ...layer.imports];
    const forbidden = folders.filter(
      (/** @type {string} */ folder) =>
        !allowed.some((/** @type {string} */ one) => folder === one || folder.startsWith(`${one}/`)),
    );
    for (const folder of forbidden) {
      const deep = folder === 'renderer/features' ? 'renderer/features/codes' : folder;
      const home = layer.folder === 'renderer/features' ? 'renderer/features/codes' : layer.folder;
      planted.push({
        net: 'layers',
        rule: `layer:${layer.folder}`,
        file: `${home}/bad-${folder.replaceAll('/', '-')}.ts`,
        code: `import * as other from '${relativeImport(home, `${deep}/good`)}';\nexport const bad = other;\n`,
      });
    }
    const home = layer.folder === 'renderer/features' ? 'renderer/features/codes' : layer.folder;
    planted.push({
      net: 'layers',
      rule: `packages:${layer.folder}`,
      file: `${home}/bad-package.ts`,
      code: "import Papa from 'papaparse';\nimport { z } from 'libxml2-wasm';\nexport const bad = [Papa, z];\n",
    });
    if (layer.node !== true) {
      planted.push({
        net: 'layers',
        rule: `node:${layer.folder}`,
        file: `${home}/bad-node.ts`,
        code: "import * as fs from 'node:fs';\nexport const bad = fs;\n",
      });
    }
  }
  return planted;
}

/** @type {readonly Planted[]} */
const violations = [
  ...layerViolations(),
  {
    net: 'layers',
    rule: 'layer:shared/text',
    file: 'shared/text/bad-type.ts',
    code: "import type { schema } from '../project/good';\nexport type Bad = typeof schema;\n",
  },
  {
    net: 'layers',
    rule: 'isolated:renderer/features',
    file: 'renderer/features/codes/bad-neighbour.ts',
    code: "import { good } from '../matrix/good';\nexport const bad = good;\n",
  },
  {
    net: 'layers',
    rule: 'no-cycle',
    file: 'shared/text/bad-cycle-one.ts',
    code: "import { two } from './bad-cycle-two';\nexport const one = (): number => two();\n",
  },
  {
    net: 'layers',
    rule: 'outside-the-table',
    file: 'shared/elsewhere/bad.ts',
    code: "import { good } from '../kernel/good';\nexport const bad = good;\n",
  },
  {
    net: 'layers',
    rule: 'no-test-code',
    file: 'electron/main/bad-test-code.ts',
    code: "import * as test from '../../shared/analysis/good.test';\nexport const bad = test;\n",
  },
  {
    net: 'layers',
    rule: 'resolvable',
    file: 'renderer/state/bad-nowhere.ts',
    code: "import { good } from './nowhere';\nexport const bad = good;\n",
  },
  {
    net: 'compiler',
    rule: 'TS2584',
    file: 'shared/text/bad-document.ts',
    code: 'export const bad = document.title;\n',
  },
  { net: 'compiler', rule: 'TS2591', file: 'shared/text/bad-process.ts', code: 'export const bad = process.argv;\n' },
  {
    net: 'compiler',
    rule: 'TS2591',
    file: 'shared/commands/bad-buffer.ts',
    code: "export const bad = Buffer.from('');\n",
  },
  { net: 'compiler', rule: 'TS2304', file: 'shared/commands/bad-window.ts', code: 'export const bad = window;\n' },
  { net: 'compiler', rule: 'TS2591', file: 'renderer/state/bad-process.ts', code: 'export const bad = process.env;\n' },
  { net: 'compiler', rule: 'TS2322', file: 'shared/text/bad-index.ts', code: 'export const bad: number = [1][0];\n' },
  {
    net: 'compiler',
    rule: 'TS2584',
    file: 'electron/main/bad-document.ts',
    code: 'export const bad = document.title;\n',
  },
  { net: 'linter', rule: 'no-restricted-syntax', file: 'shared/text/bad-default.ts', code: 'export default 1;\n' },
  { net: 'linter', rule: 'no-restricted-syntax', file: 'renderer/state/bad-default.ts', code: 'export default 1;\n' },
  {
    net: 'linter',
    rule: 'no-restricted-syntax',
    file: 'shared/text/bad-now.ts',
    code: 'export const bad = Date.now();\n',
  },
  {
    net: 'linter',
    rule: 'no-restricted-syntax',
    file: 'shared/text/bad-date.ts',
    code: 'export const bad = new Date();\n',
  },
  {
    net: 'linter',
    rule: 'no-restricted-syntax',
    file: 'shared/text/bad-random.ts',
    code: 'export const bad = Math.random();\n',
  },
  {
    net: 'linter',
    rule: '@typescript-eslint/no-restricted-imports',
    file: 'electron/main/bad-channel.ts',
    code: "import { ipcMain } from 'electron';\nexport const bad = ipcMain;\n",
  },
  {
    net: 'linter',
    rule: '@typescript-eslint/no-restricted-imports',
    file: 'electron/preload/bad-channel.ts',
    code: "import { ipcRenderer } from 'electron';\nexport const bad = ipcRenderer;\n",
  },
  {
    net: 'linter',
    rule: 'no-restricted-syntax',
    file: 'electron/main/bad-member.ts',
    code: "import * as electron from 'electron';\nexport const bad = electron.ipcMain;\n",
  },
  {
    net: 'linter',
    rule: '@typescript-eslint/no-explicit-any',
    file: 'shared/text/bad-any.ts',
    code: 'export type Bad = any;\n',
  },
  {
    net: 'linter',
    rule: '@typescript-eslint/consistent-type-imports',
    file: 'shared/commands/bad-type-import.ts',
    code: "import { good } from '../kernel/good';\nexport type Bad = typeof good;\n",
  },
  {
    net: 'linter',
    rule: '@typescript-eslint/no-floating-promises',
    file: 'renderer/state/bad-promise.ts',
    code: 'export function bad() {\n  Promise.resolve(1);\n}\n',
  },
  { net: 'linter', rule: 'max-lines', file: 'shared/text/bad-length.ts', code: 'export {};\n'.repeat(501) },
  {
    net: 'linter',
    rule: 'wortlaut/no-raw-strings',
    file: 'renderer/ui/bad-text.tsx',
    code: 'export function Bad() {\n  return <p>Textstelle</p>;\n}\n',
  },
  {
    net: 'linter',
    rule: 'wortlaut/no-raw-strings',
    file: 'renderer/ui/bad-label.tsx',
    code: 'export function Bad() {\n  return <p aria-label="Textstelle" />;\n}\n',
  },
  {
    net: 'linter',
    rule: 'react-hooks/rules-of-hooks',
    file: 'renderer/ui/bad-hook.ts',
    code: "import { useState } from 'react';\nexport function useBad(is: boolean) {\n  if (is) useState(1);\n}\n",
  },
];

/** The other half of a violation. @type {Readonly<Record<string, string>>} */
const accomplices = {
  'shared/text/bad-cycle-two.ts': "import { one } from './bad-cycle-one';\nexport const two = (): number => one();\n",
};

/** The files that make up the nets themselves. */
const nets = [
  'package.json',
  'eslint.config.js',
  '.dependency-cruiser.cjs',
  'tsconfig.base.json',
  'tsconfig.tests.json',
  'shared/tsconfig.json',
  'electron/tsconfig.json',
  'renderer/tsconfig.json',
  'shared/exporters/papaparse.d.ts',
  'scripts/layers.json',
  'scripts/tsconfig.json',
  'scripts/lint',
];

const folder = await mkdtemp(join(tmpdir(), 'wortlaut-planted-'));
// The compiler has a copy of its own: a planted import of Node would bring Node's names along for every other file.
const compilerFolder = await mkdtemp(join(tmpdir(), 'wortlaut-planted-'));
try {
  await plant(folder, violations);
  await plant(
    compilerFolder,
    violations.filter(({ net }) => net === 'compiler'),
  );
  const caught = (await Promise.all([runCompiler(), runLayers(), runLinter()])).flat();
  report(caught);
} finally {
  for (const copy of [folder, compilerFolder]) await rm(copy, { recursive: true, force: true });
}

/** @param {string} copy @param {readonly Planted[]} planted */
async function plant(copy, planted) {
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  for (const file of nets) await cp(join(root, file), join(copy, file), { recursive: true });
  const files = { ...innocent, ...accomplices, ...Object.fromEntries(planted.map(({ file, code }) => [file, code])) };
  for (const [file, code] of Object.entries(files)) {
    await mkdir(dirname(join(copy, file)), { recursive: true });
    await writeFile(join(copy, file), code);
  }
}

/** @typedef {{ net: Net, rule: string, file: string }} Caught */

/** @returns {Promise<Caught[]>} */
async function runCompiler() {
  const outputs = await Promise.all(
    ['shared', 'electron', 'renderer'].map((project) =>
      output([join('node_modules', 'typescript', 'bin', 'tsc'), '-p', project, '--pretty', 'false'], compilerFolder),
    ),
  );
  const lines = outputs.join('\n').matchAll(/^([^(\s]+)\(\d+,\d+\): error (TS\d+)/gm);
  return [...lines].map(([, file = '', rule = '']) => ({ net: 'compiler', rule, file: file.replaceAll('\\', '/') }));
}

/** @returns {Promise<Caught[]>} */
async function runLayers() {
  const program = join('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const text = await output([
    program,
    '--config',
    '.dependency-cruiser.cjs',
    '-T',
    'json',
    'shared',
    'electron',
    'renderer',
  ]);
  return JSON.parse(text).summary.violations.map((/** @type {any} */ violation) => ({
    net: 'layers',
    rule: violation.rule.name,
    file: violation.from,
  }));
}

/** @returns {Promise<Caught[]>} */
async function runLinter() {
  const text = await output([
    join('node_modules', 'eslint', 'bin', 'eslint.js'),
    '-f',
    'json',
    'shared',
    'electron',
    'renderer',
  ]);
  return JSON.parse(text).flatMap((/** @type {any} */ result) =>
    result.messages.map((/** @type {any} */ message) => ({
      net: 'linter',
      rule: message.ruleId ?? message.message,
      file: result.filePath.slice(folder.length + 1).replaceAll('\\', '/'),
    })),
  );
}

/**
 * Output of a Node program in a planted folder; these programs end with an error, as they should.
 *
 * @param {string[]} args
 */
function output(args, cwd = folder) {
  return new Promise((/** @type {(text: string) => void} */ resolve, reject) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (stdout === '' && error !== null) reject(new Error(`${args.join(' ')}\n${stderr}`));
      else resolve(stdout);
    });
  });
}

/** @param {readonly Caught[]} caught */
function report(caught) {
  const missed = violations.filter(
    ({ net, rule, file }) => !caught.some((one) => one.net === net && one.rule === rule && one.file === file),
  );
  const accused = caught.filter(({ file }) => file in innocent);
  /** @type {Map<string, { planted: number, caught: number }>} */
  const table = new Map();
  for (const violation of violations) {
    const key = `${violation.net.padEnd(9)} ${violation.rule}`;
    const row = table.get(key) ?? { planted: 0, caught: 0 };
    table.set(key, { planted: row.planted + 1, caught: row.caught + (missed.includes(violation) ? 0 : 1) });
  }
  say('net       rule                                          planted  caught');
  for (const [key, row] of table)
    say(`${key.padEnd(56)}${String(row.planted).padStart(6)}${String(row.caught).padStart(8)}`);
  for (const { net, rule, file } of missed) {
    const instead = caught.filter((one) => one.net === net && one.file === file).map((one) => one.rule);
    say(`MISSED by ${net} (${rule}): ${file}${instead.length > 0 ? `, caught instead by ${instead.join(', ')}` : ''}`);
  }
  for (const { net, rule, file } of accused) say(`WRONGLY CAUGHT by ${net} (${rule}): ${file}`);
  say(
    `${violations.length} violations planted, ${violations.length - missed.length} caught; ${accused.length} innocent files accused`,
  );
  if (missed.length + accused.length > 0) process.exitCode = 1;
}
