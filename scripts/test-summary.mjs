import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * Says what the last `npm test` came to: failures and skipped tests by name, and on the last line the two numbers.
 *
 * A step that failed without a failing test (a check, a build, a crash) counts as one failure.
 */
const results = join(root, 'test-results');

/** @param {string} file */
async function read(file) {
  return JSON.parse(await readFile(join(results, file), 'utf8').catch(() => 'null'));
}

/** @typedef {{ status: string, fullName: string, file: string }} Test */

/** @param {string} suite @returns {Promise<Test[]>} */
async function testsOf(suite) {
  const report = await read(`${suite}.json`);
  return (report?.testResults ?? []).flatMap((/** @type {any} */ file) => {
    const name = file.name.replaceAll('\\', '/').replace(`${root.replaceAll('\\', '/')}/`, '');
    // A file that could not even be loaded has no tests of its own.
    if (file.assertionResults.length === 0 && file.status === 'failed') {
      return [{ status: 'failed', fullName: `(the file) ${file.message ?? ''}`.split('\n')[0], file: name }];
    }
    return file.assertionResults.map((/** @type {any} */ test) => ({ ...test, file: name }));
  });
}

const steps = (await read('steps.json')) ?? { run: 1 };
const tests = { unit: await testsOf('unit'), e2e: await testsOf('e2e') };
const all = Object.values(tests).flat();
const passed = all.filter(({ status }) => status === 'passed');
const failed = all.filter(({ status }) => status === 'failed');
const skipped = all.filter(({ status }) => !['passed', 'failed'].includes(status));

/** Steps that failed although none of their tests did. */
const broken = Object.entries(steps).filter(([name, code]) => {
  const own = name === 'unit' || name === 'e2e' ? tests[name] : [];
  return code !== 0 && !own.some(({ status }) => status === 'failed');
});

const lines = [
  '',
  // The name of a test that may be skipped says why.
  skipped.length === 0 ? 'No test was skipped.' : 'Skipped, and why:',
  ...skipped.map(({ file, fullName }) => `  ${file}: ${fullName}`),
  ...failed.map(({ file, fullName }) => `FAILED ${file}: ${fullName}`),
  ...broken.map(([name, code]) => `FAILED step ${name}, exit code ${code}`),
  `${passed.length} passed, ${failed.length + broken.length} failed`,
];
process.stdout.write(`${lines.join('\n')}\n`);
