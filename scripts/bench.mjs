import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { build as viteBuild } from 'vite';
import { build } from './build.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { root } from './paths.mjs';
import { runNode, say } from './process.mjs';
import { ensureSystem, findChromium, startScreen } from './system.mjs';
import { nodeConfig } from './targets.mjs';

/**
 * Runs the measurements `bench/<name>.bench.ts`, all or those named, one after the other: each is bundled and then run
 * by plain Node, with the built app, an Electron and a screen at hand.
 *
 * A run of all of them that succeeds writes its tables into docs/performance.md.
 */
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const known = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -'.bench.ts'.length))
  .sort();
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) throw new Error(`There is no bench ${unknown.join(', ')}; there are ${known.join(', ')}`);
const isWhole = wanted.length === 0;

const advice = ensureSystem();
if (advice !== null) say(advice);
await build(undefined, { log: say });
const runtime = await electronRuntime();
const screen = process.platform === 'linux' && advice === null ? await startScreen() : null;
const folder = mkdtempSync(join(tmpdir(), 'wortlaut-bench-'));
const report = join(folder, 'report.md');
writeFileSync(report, '');
const loadBefore = loadavg()[0] ?? 0;
const began = performance.now();
/** @type {string[]} */
const failed = [];
try {
  for (const name of isWhole ? known : wanted) {
    const start = performance.now();
    say(`\n== ${name}`);
    if ((await measure(name)) !== 0) failed.push(name);
    say(`   ${Math.round((performance.now() - start) / 1000)} s`);
  }
  if (failed.length > 0) say(`\nFailed: ${failed.join(', ')}`);
  else if (isWhole) writeTables(readFileSync(report, 'utf8'));
} finally {
  screen?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
process.exitCode = failed.length > 0 ? 1 : 0;

/** @param {string} name @returns {Promise<number>} exit code */
async function measure(name) {
  const config = nodeConfig({
    entry: `bench/${name}.bench.ts`,
    file: `${name}.js`,
    // They find files of their own beside themselves.
    external: ['playwright-core', 'electron', 'libxml2-wasm'],
  });
  await viteBuild({
    ...config,
    configFile: false,
    logLevel: 'warn',
    build: { ...config.build, outDir: join(root, 'dist', 'bench'), emptyOutDir: false },
  });
  return runNode(['--expose-gc', join('dist', 'bench', `${name}.js`)], {
    WORTLAUT_ELECTRON: runtime.executable,
    WORTLAUT_CHROMIUM: findChromium() ?? '',
    WORTLAUT_BENCH_FOLDER: folder,
    WORTLAUT_BENCH_REPORT: report,
    ...(screen === null ? {} : { DISPLAY: screen.display }),
  });
}

/** Puts the tables between the two marks of docs/performance.md; the words around them stay. @param {string} tables */
function writeTables(tables) {
  const path = join(root, 'docs', 'performance.md');
  const [begin, end] = ['<!-- made by npm run bench: begin -->', '<!-- made by npm run bench: end -->'];
  const page = readFileSync(path, 'utf8');
  const [before, behind] = [page.split(begin)[0], page.split(end)[1]];
  if (behind === undefined) throw new Error(`docs/performance.md lacks its marks, ${begin} and ${end}`);
  writeFileSync(path, `${before}${begin}\n\n${machine()}\n\n${tables}${end}${behind}`);
  say(`\nWritten: docs/performance.md`);
}

/** What the run was made on, in a sentence or three. */
function machine() {
  const cores = cpus();
  const minutes = Math.round((performance.now() - began) / 60_000);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return [
    `Wortlaut ${version}, run on ${new Date().toISOString().slice(0, 10)} in ${minutes} minutes:`,
    `${cores[0]?.model.trim() ?? 'unknown processor'}, ${cores.length} cores, ${Math.round(totalmem() / 2 ** 30)} GB,`,
    `${type()} ${release().split('-')[0]}; Electron ${runtime.version}, Node ${process.versions.node};`,
    `${screen === null ? 'a screen of the machine' : 'a virtual screen, drawn without a graphics card'}.`,
    `Load average before the run ${loadBefore.toFixed(1)}, behind it ${(loadavg()[0] ?? 0).toFixed(1)}.`,
  ].join('\n');
}
