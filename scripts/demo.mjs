import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './paths.mjs';
import { runNode, say } from './process.mjs';

/** The main job on the demo project without a window: the matrix in the terminal, the tables as files in `out/`. */
const demo = join('fixtures', 'demo', 'demo.qdpx');
const profile = ['--profile', 'excel-de'];
const matrix = ['matrix', demo, '--columns', 'events', '--with-subcodes'];

/** @type {readonly (readonly [file: string, args: readonly string[]])[]} */
const files = [
  ['matrix-categories.csv', [...matrix, '--rows', 'categories', '--cells', 'codings', ...profile]],
  ['matrix-codes.csv', [...matrix, '--rows', 'codes', '--cells', 'codings', ...profile]],
  ['matrix-quotations.csv', [...matrix, '--rows', 'categories', '--cells', 'quotations', ...profile]],
  ['codings.csv', ['codings', demo, ...profile]],
  ['codebook.csv', ['codebook', demo, ...profile]],
];

/** @param {readonly string[]} args */
async function cli(args) {
  const code = await runNode([join('dist', 'cli', 'cli.js'), ...args]);
  if (code !== 0) throw new Error(`wortlaut ${args.join(' ')} ended with code ${code}`);
}

try {
  if (!existsSync(join(root, demo))) throw new Error(`${demo} is missing`);
  await build(['cli'], { log: say });
  await mkdir(join(root, 'out'), { recursive: true });
  await cli([...matrix, '--rows', 'categories', '--cells', 'codings', '--table']);
  for (const [file, args] of files) await cli([...args, '--out', join('out', file)]);
  say('Each table has a side file beside it that says what was counted.');
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
