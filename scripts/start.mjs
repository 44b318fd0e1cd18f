import { build } from './build.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { root } from './paths.mjs';
import { rootSwitches, run, say } from './process.mjs';
import { hasDisplay } from './system.mjs';
import { startWeb } from './web.mjs';

try {
  if (hasDisplay()) {
    await build(['renderer', 'main', 'preload'], { log: say });
    const runtime = await electronRuntime();
    say(runtime.reason);
    process.exitCode = await run(runtime.executable, [...rootSwitches, root, ...process.argv.slice(2)]);
  } else {
    say('There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the edition for the browser runs.');
    await startWeb();
  }
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
