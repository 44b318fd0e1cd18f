import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { runNode, say } from './process.mjs';
import { ensureSystem, findChromium } from './system.mjs';

/** Everything: what can be checked without running, the tests of the parts, the tests in the real window. */
const results = join(root, 'test-results');
const steps = /** @type {const} */ ([
  ['check', 'scripts/check.mjs'],
  ['unit', join('node_modules', 'vitest', 'vitest.mjs'), 'run'],
  ['e2e', 'scripts/test-e2e.mjs'],
]);

await rm(results, { recursive: true, force: true });
await mkdir(results, { recursive: true });
const advice = ensureSystem();
if (advice !== null) say(advice);
const env = { WORTLAUT_RESULTS: results, WORTLAUT_CHROMIUM: findChromium() ?? '' };
if (env.WORTLAUT_CHROMIUM === '') Reflect.deleteProperty(env, 'WORTLAUT_CHROMIUM');

/** @type {Record<string, number>} */
const codes = {};
for (const [name, ...args] of steps) {
  say(`\n== ${name}`);
  codes[name] = await runNode(args, env);
}
await writeFile(join(results, 'steps.json'), JSON.stringify(codes));
const failures = Object.values(codes).filter((code) => code !== 0);
// The code of an incomplete system tells what is to be done; otherwise the first failure's.
process.exitCode = Math.max(0, ...failures);
await runNode(['scripts/test-summary.mjs']);
