import { build } from './build.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { root } from './paths.mjs';
import { rootSwitches, run, say } from './process.mjs';
import { ensureSystem, hasDisplay, startScreen } from './system.mjs';

/**
 * Starts the app as an engine for the command line (electron/cli/engine-program.ts): without a window of its own, on the
 * Electron that is here, on a virtual screen where there is none. The one argument is the folder of the job.
 */
try {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('Usage: node scripts/engine.mjs FOLDER');
  const advice = hasDisplay() ? null : ensureSystem();
  if (advice !== null) throw new Error(advice.replaceAll('\n', ' '));
  await build(['main'], { log: say });
  const { executable } = await electronRuntime();
  const screen = hasDisplay() ? null : await startScreen();
  const env = screen === null ? {} : { DISPLAY: screen.display };
  process.exitCode = await run(executable, [...rootSwitches, root, `--wortlaut-engine=${folder}`], env);
  screen?.stop();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
