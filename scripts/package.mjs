import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from './build.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { root } from './paths.mjs';
import { runNode, say } from './process.mjs';
import { findProgram } from './system.mjs';

/**
 * Packs the app with electron-builder (electron-builder.yml) around the Electron that is here. Arguments are its own:
 * `npm run package` makes what this system's users install, `npm run package -- --dir` only the folder.
 */
await build(['renderer', 'main', 'preload', 'cli'], { log: say });
const runtime = await electronRuntime();
say(runtime.reason);
const { version } = JSON.parse(await readFile(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'));
let args = process.argv.slice(2);
if (runtime.source !== 'official') {
  // The formats for users take the official Electron, and electron-builder fetches their tools from where that is.
  say(`Without the official Electron ${version} only a folder is packed, to try: it is not for handing out.`);
  if (args.length === 0) args = ['--dir'];
}
const sevenZip = findProgram('7za');
process.exitCode = await runNode(
  [
    join('node_modules', 'electron-builder', 'cli.js'),
    '--publish',
    'never',
    `--config.electronVersion=${runtime.version}`,
    `--config.electronDist=${runtime.dist}`,
    ...args,
  ],
  sevenZip === null ? {} : { ELECTRON_BUILDER_7ZIP_PATH: sevenZip },
);
