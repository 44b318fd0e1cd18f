// Starts the app in WORTLAUT_APP for a test: its window is made only when the driver has taken hold of the process.
//
// Playwright attaches while a window is being made otherwise, and then one start in about fifty hangs for good.
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ready = app.whenReady();
app.whenReady = () => new Promise((resolve) => (globalThis.startWortlaut = () => ready.then(resolve)));

const folder = process.env['WORTLAUT_APP'];
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setName(manifest.productName);
app.setVersion(manifest.version);
app.setAppPath(folder);
// Electron becomes ready when this module is evaluated, so it waits for the app's own, which must come before.
await import(pathToFileURL(join(folder, manifest.main)).href);
