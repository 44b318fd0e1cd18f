// Becomes `resources/default_app.asar` of the cached runtime, which has none: it does what Electron's own does for
// `electron <folder>`, that is, it takes name, version and path from the folder's package.json and starts its main.
import { app } from 'electron';
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Electron's own default app uses these two as well; they are not in its public types. @type {any} */
const ours = app;
const argument = process.argv.slice(1).find((word) => !word.startsWith('-'));
if (argument === undefined) {
  console.error('Usage: electron [switches] folder');
  app.exit(2);
} else {
  const path = resolve(argument);
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  let main = path;
  if (statSync(path).isDirectory()) {
    const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
    app.setName(manifest.productName ?? manifest.name);
    ours.setVersion(manifest.version);
    app.setPath('userData', join(app.getPath('appData'), app.getName()));
    ours.setAppPath(path);
    main = join(path, manifest.main ?? 'index.js');
  }
  if (app.commandLine.hasSwitch('user-data-dir')) {
    app.setPath('userData', resolve(app.commandLine.getSwitchValue('user-data-dir')));
  }
  await import(pathToFileURL(main).href);
}
