import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveWeb } from './web.mjs';

type Answer = { readonly status: number; readonly policy: string; readonly body: string };

let folder = '';
let server: Awaited<ReturnType<typeof serveWeb>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wortlaut-web-'));
  await writeFile(join(folder, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__">');
  await writeFile(join(folder, 'part.js'), 'export const placeholder = "__CSP_NONCE__";');
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'assets', 'other.js'), '');
  await writeFile(join(folder, 'assets', 'project.worker-a_B-1.js'), '');
  server = await serveWeb({ folder });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Raw, because fetch would tidy the path and forbids setting the host. */
function get(path: string, host = new URL(server.address).host): Promise<Answer> {
  const { port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      let body = '';
      response.on('data', (data: Buffer) => (body += data.toString()));
      response.on('end', () => {
        const policy = String(response.headers['content-security-policy'] ?? '');
        resolve({ status: response.statusCode ?? 0, policy, body });
      });
    })
      .on('error', reject)
      .end();
  });
}

describe('the server of the web edition', () => {
  test('writes the nonce of the policy into the page, a new one each time', async () => {
    const [first, second] = await Promise.all([get('/'), get('/')]);
    const nonce = /nonce="([^"]+)"/.exec(first.body)?.[1];
    expect(first.policy).toContain(`'nonce-${nonce}'`);
    expect(second.body).not.toBe(first.body);
  });

  test('allows no remote origin, no eval and no inline script', async () => {
    const { policy } = await get('/');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test('lets WebAssembly be compiled in the worker that reads projects, and nowhere else', async () => {
    const { policy } = await get('/assets/project.worker-a_B-1.js?x');
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    for (const path of ['/part.js', '/assets/other.js', '/?/assets/project.worker-a.js']) {
      expect((await get(path)).policy).toContain("script-src 'self';");
    }
  });

  test('gives scripts as they are, under the policy too, because workers start from them', async () => {
    const { body, policy } = await get('/part.js');
    expect(body).toContain('__CSP_NONCE__');
    expect(policy).toContain("connect-src 'self'");
  });

  test.each(['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/nothing.js', '/%'])(
    'has nothing outside of its folder: %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  test('does not answer under a foreign name', async () => {
    expect((await get('/', 'wortlaut.example')).status).toBe(403);
  });
});
