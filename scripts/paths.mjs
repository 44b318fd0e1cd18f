import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Folder for what is fetched once for this user: `$XDG_CACHE_HOME/wortlaut`, by default `~/.cache/wortlaut`. */
export function cacheFolder() {
  const base = process.env['XDG_CACHE_HOME'];
  return join(base !== undefined && base !== '' ? base : join(homedir(), '.cache'), 'wortlaut');
}
