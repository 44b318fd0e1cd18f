import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { say } from './process.mjs';

const modules = (/** @type {string[]} */ ...path) => join('node_modules', ...path);
const tsc = modules('typescript', 'bin', 'tsc');
const sources = ['shared', 'electron', 'renderer'];

/** Everything that can be said about the code without running it. Longest first: they share the processors. */
const steps = /** @type {const} */ ([
  ['lint', modules('eslint', 'bin', 'eslint.js'), '--max-warnings', '0', '.'],
  ['nets', 'scripts/planted-violations.mjs'],
  ['unused', 'scripts/unused.mjs'],
  ['types: renderer', tsc, '-p', 'renderer'],
  ['types: tests', tsc, '-p', 'tsconfig.tests.json'],
  ['types: electron', tsc, '-p', 'electron'],
  ['types: e2e', tsc, '-p', 'electron/e2e'],
  ['licences', 'scripts/licences.mjs'],
  ['types: shared', tsc, '-p', 'shared'],
  ['types: scripts', tsc, '-p', 'scripts'],
  [
    'layers',
    modules('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
    '--config',
    '.dependency-cruiser.cjs',
    ...sources,
  ],
  ['format', modules('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'],
]);

/**
 * Runs one step; its output is shown only when it fails.
 *
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Promise<boolean>}
 */
function check(name, args) {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {Buffer[]} */
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => output.push(data));
    child.on('close', (code) => {
      say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
      if (code !== 0) say(Buffer.concat(output).toString('utf8'));
      resolve(code === 0);
    });
  });
}

const waiting = [...steps];
let failed = 0;
async function work() {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const [name, ...args] = step;
    if (!(await check(name, args))) failed += 1;
  }
}
await Promise.all(Array.from({ length: Math.max(1, Math.min(4, availableParallelism())) }, work));
if (failed > 0) say(`${failed} of ${steps.length} checks failed`);
process.exitCode = failed > 0 ? 1 : 0;
