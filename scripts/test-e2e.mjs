import { join } from 'node:path';
import { build } from './build.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { runNode, say } from './process.mjs';
import { SYSTEM_INCOMPLETE, ensureSystem, findChromium, startScreen } from './system.mjs';

const vitest = join('node_modules', 'vitest', 'vitest.mjs');

/**
 * Builds what is stale and runs the tests in the real app, on a virtual screen where there is an Xvfb, so that nothing
 * on the own screen disturbs them (`WORTLAUT_SHOW=1` shows the windows instead).
 */
async function testInWindow() {
  const advice = ensureSystem();
  if (advice !== null) {
    say(advice);
    return SYSTEM_INCOMPLETE;
  }
  await build(undefined, { log: say });
  const runtime = await electronRuntime();
  say(runtime.reason);
  const virtual = process.platform === 'linux' && process.env['WORTLAUT_SHOW'] === undefined;
  const screen = virtual ? await startScreen() : null;
  try {
    return await runNode([vitest, 'run', '--config', 'vitest.e2e.config.mjs', ...process.argv.slice(2)], {
      WORTLAUT_ELECTRON: runtime.executable,
      WORTLAUT_CHROMIUM: findChromium() ?? '',
      ...(screen === null ? {} : { DISPLAY: screen.display }),
    });
  } finally {
    screen?.stop();
  }
}

try {
  process.exitCode = await testInWindow();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
