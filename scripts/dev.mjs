import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import { build } from './build.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { root } from './paths.mjs';
import { rootSwitches, say } from './process.mjs';
import { hasDisplay } from './system.mjs';
import { targets } from './targets.mjs';

/**
 * For work on the code. The desktop app, rebuilt and started anew when a file changes; with `--web`, or without a
 * display, the web edition with changes shown in place (its server is more lenient than the built app's policy).
 */
if (process.argv.includes('--web') || !hasDisplay()) await serve();
else await runDesktop();

async function serve() {
  const config = targets['renderer']?.config();
  const server = await createServer({ ...config, configFile: false });
  await server.listen();
  say(`Wortlaut, web edition, for development: ${server.resolvedUrls?.local[0] ?? 'started'}`);
}

async function runDesktop() {
  const runtime = await electronRuntime();
  say(runtime.reason);
  const names = ['renderer', 'main', 'preload'];
  await build(names, { log: say });
  let app = launch(runtime.executable);
  let timer = setTimeout(() => {}, 0);

  async function restart() {
    try {
      if ((await build(names, { log: say })).length === 0) return;
    } catch (error) {
      return say(error instanceof Error ? error.message : String(error));
    }
    app.removeAllListeners('exit');
    app.once('exit', () => (app = launch(runtime.executable)));
    app.kill();
  }

  for (const folder of ['renderer', 'shared', 'electron'].filter((name) => existsSync(join(root, name)))) {
    watch(join(root, folder), { recursive: true }, () => {
      // An editor saves in several steps.
      clearTimeout(timer);
      timer = setTimeout(() => void restart(), 200);
    });
  }
}

/** @param {string} executable */
function launch(executable) {
  const app = spawn(executable, [...rootSwitches, root], { stdio: 'inherit' });
  app.once('exit', (code) => process.exit(code ?? 0));
  return app;
}
