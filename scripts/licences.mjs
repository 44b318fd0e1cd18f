import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { say } from './process.mjs';

/** Under these, what we bundle may be handed on with the app under MIT. */
const allowed = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSD',
  'Zlib',
  'Apache-2.0',
  'OFL-1.1',
  'Unlicense',
  'BlueOak-1.0.0',
  'CC0-1.0',
]);

/** A choice of licences is ours to make: `(MIT OR GPL-3.0)`. @param {string} expression */
function isAllowed(expression) {
  return expression
    .replace(/[()]/g, '')
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((name) => allowed.has(name.trim())));
}

const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
const bundled = Object.entries(packages).filter(
  ([path, entry]) => path !== '' && entry.dev !== true && entry.devOptional !== true,
);
const problems = bundled.filter(([, entry]) => !isAllowed(entry.license ?? 'none stated'));
for (const [path, entry] of problems)
  say(`${path.replace(/^.*node_modules\//, '')} ${entry.version}: ${entry.license ?? 'no licence stated'}`);
say(`${bundled.length} packages at run time, ${problems.length} under a licence that is not on the list`);
if (problems.length > 0) process.exitCode = 1;
