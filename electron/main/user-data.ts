import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Settles where the app keeps its data, before anything else asks for it: in the system's folder for that, or in the one
 * that `WORTLAUT_USER_DATA` names (for tests, and for a data folder on an encrypted disk).
 */
export function settleUserData(): string {
  const wanted = process.env['WORTLAUT_USER_DATA'];
  if (wanted !== undefined && wanted !== '') app.setPath('userData', resolve(wanted));
  const folder = app.getPath('userData');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}
