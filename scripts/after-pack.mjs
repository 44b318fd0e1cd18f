import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Takes Electron's own default app out of the packed one: it would start any folder it is given.
 *
 * @param {import('electron-builder').AfterPackContext} context
 */
export async function afterPack(context) {
  const name = context.packager.appInfo.productFilename;
  const resources = context.electronPlatformName === 'darwin' ? `${name}.app/Contents/Resources` : 'resources';
  await rm(join(context.appOutDir, resources, 'default_app.asar'), { force: true });
}
