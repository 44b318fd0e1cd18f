import { extname, join, normalize, sep } from 'node:path';

/** The page's own scheme: an origin of its own, with storage that no other page shares. */
export const pageScheme = 'app';
export const pageOrigin = `${pageScheme}://wortlaut`;

/** What stands for the nonce in the built page; written anew for every answer. */
export const noncePlaceholder = '__CSP_NONCE__';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.qdpx': 'application/zip',
};

/** Media type by the file's extension; an unknown one is bytes. */
export function contentType(path: string): string {
  return types[extname(path)] ?? 'application/octet-stream';
}

/** The file in the folder that an address of the page means, or null when it means none in it. */
export function fileOf(address: string, folder: string): string | null {
  let path: string;
  try {
    const url = new URL(address);
    if (`${url.protocol}//${url.host}` !== pageOrigin) return null;
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? file : null;
}
