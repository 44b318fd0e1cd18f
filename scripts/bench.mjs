import { readdirSync } from 'node:fs';
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
 */
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const benches = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -'.bench.ts'.length))
  .filter((name) => wanted.length === 0 || wanted.includes(name))
  .sort();

if (benches.length === 0) throw new Error(`There is no such bench: ${wanted.join(', ')}`);
const advice = ensureSystem();
if (advice !== null) say(advice);
await build(undefined, { log: say });
const runtime = await electronRuntime();
const screen = process.platform === 'linux' && advice === null ? await startScreen() : null;
let worst = 0;
try {
  for (const name of benches) {
    const outDir = join(root, 'dist', 'bench');
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
      build: { ...config.build, outDir, emptyOutDir: false },
    });
    say(`\n== ${name}`);
    const code = await runNode(['--expose-gc', join('dist', 'bench', `${name}.js`)], {
      WORTLAUT_ELECTRON: runtime.executable,
      WORTLAUT_CHROMIUM: findChromium() ?? '',
      ...(screen === null ? {} : { DISPLAY: screen.display }),
    });
    worst = Math.max(worst, code);
  }
} finally {
  screen?.stop();
}
process.exitCode = worst;
