import { randomBytes } from 'node:crypto';
import { createServer as createHttpServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as viteBuild } from 'vite';
import { build } from './build.mjs';
import { root } from './paths.mjs';
import { say } from './process.mjs';
import { noncePlaceholder } from './targets.mjs';

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.qdpx': 'application/zip',
};

/**
 * Serves the built renderer on 127.0.0.1, with the same policy as the desktop app.
 *
 * @param {{ port?: number, folder?: string }} [options] `port` 0, the default, takes a free one
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serveWeb({ port = 0, folder = join(root, 'dist', 'renderer') } = {}) {
  const policy = await loadPolicy();
  const server = createHttpServer(async (request, response) => {
    const headers = {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-cache',
    };
    if (!isOwnHost(request.headers.host)) return void response.writeHead(403, headers).end();
    const file = fileFor(request.url ?? '/', folder);
    const content = file === null ? null : await readFile(file).catch(() => null);
    if (file === null || content === null) return void response.writeHead(404, headers).end('Not found');
    const type = types[extname(file)] ?? 'application/octet-stream';
    // The policy of the page also holds in its workers only when their own answers carry it.
    const nonce = randomBytes(16).toString('base64');
    const { pathname: path } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const ownPolicy = policy(nonce, { mode: 'web', path });
    response.writeHead(200, { ...headers, 'Content-Type': type, 'Content-Security-Policy': ownPolicy });
    response.end(extname(file) === '.html' ? content.toString('utf8').replaceAll(noncePlaceholder, nonce) : content);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const bound = server.address();
  const actual = typeof bound === 'object' && bound !== null ? bound.port : port;
  return {
    address: `http://127.0.0.1:${actual}/`,
    close: () => new Promise((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  };
}

/**
 * A page elsewhere must not reach this server under a name that it points at 127.0.0.1.
 *
 * @param {string | undefined} host
 */
function isOwnHost(host) {
  return host !== undefined && /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);
}

/** @param {string} url @param {string} folder @returns {string | null} */
function fileFor(url, folder) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
    const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    return file.startsWith(folder + sep) ? file : null;
  } catch {
    return null;
  }
}

/** @returns {Promise<(nonce: string, options: { mode: 'desktop' | 'web', path: string }) => string>} the one policy, out of the TypeScript source */
async function loadPolicy() {
  const result = await viteBuild({
    configFile: false,
    logLevel: 'error',
    build: { write: false, ssr: join(root, 'shared/ipc/csp.ts'), rollupOptions: { output: { format: 'es' } } },
  });
  const bundle = Array.isArray(result) ? result[0] : result;
  if (bundle === undefined || !('output' in bundle)) throw new Error('The policy cannot be built');
  const code = Buffer.from(bundle.output[0].code).toString('base64');
  return (await import(`data:text/javascript;base64,${code}`)).contentSecurityPolicy;
}

/** Where the web edition is served by hand: always the same, because the browser keeps the projects per address. */
const PORT = 4173;

/** Builds and serves the web edition until the process is ended. */
export async function startWeb() {
  await build(['renderer'], { log: say });
  const wanted = Number(process.env['WORTLAUT_PORT'] ?? PORT);
  const { address } = await serveWeb({ port: wanted }).catch((/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Error(
      `Port ${wanted} is taken: perhaps Wortlaut runs already at http://127.0.0.1:${wanted}/. ` +
        'Another port: WORTLAUT_PORT=4174 npm run web (projects are kept per address).',
    );
  });
  say(`Wortlaut, web edition: ${address}`);
  say('It is served to this machine only. Ctrl+C ends it.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await startWeb().catch((error) => {
    say(error.message);
    process.exitCode = 1;
  });
}
