import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Backend, Sent } from '../../shared/ipc/contract';
import { launchApp, removeUserData, type LaunchedApp } from './app/launch';

let launched: LaunchedApp;
/** Where a document must never arrive; it counts whoever comes. */
let outside: { readonly server: Server; readonly address: string; readonly visits: string[] };

beforeAll(async () => {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.end('1');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  outside = { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, visits };
  launched = await launchApp();
});

afterAll(async () => {
  await launched.close();
  outside.server.close();
  await removeUserData();
});

type Answered = { readonly bytes: Buffer | null; readonly error: string };

/** Asks as the page does; bytes come back as text, because that is what the driver carries quickly. */
async function ask<Name extends 'engine.print' | 'engine.raster'>(name: Name, sent: Sent<Name>): Promise<Answered> {
  const given = await launched.page.evaluate(
    async ([request, payload]) => {
      const { wortlaut } = globalThis as unknown as { wortlaut: Backend };
      const answer = await wortlaut.request(request, payload);
      if (!answer.ok) return { text: '', error: answer.error.code };
      const { bytes } = answer.value as { readonly bytes?: Uint8Array | null };
      return { text: bytes ? Array.from(bytes, (byte) => String.fromCharCode(byte)).join('') : null, error: '' };
    },
    [name, sent] as const,
  );
  return { bytes: given.text === null ? null : Buffer.from(given.text, 'latin1'), error: given.error };
}

async function pdf(html: string, jobId = 'test'): Promise<string> {
  const { bytes, error } = await ask('engine.print', { jobId, html });
  expect(error).toBe('');
  return bytes?.toString('latin1') ?? '';
}

function windows(): Promise<number> {
  return launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
}

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Ergebnisse</title>${head}</head><body>${body}</body></html>`;
const report = page(
  '<style>@page { size: A4 landscape } h1 { color: #444 }</style>',
  '<h1>Mut &amp; Vertrauen</h1><p><a href="#b">Beleg</a></p><h2>Zwei</h2><table><tr><th>A</th><td>1</td></tr></table><p id="b">„Da“</p>',
);

describe('the engine', () => {
  it('sets a document as a tagged PDF with an outline, on the paper its style names, the same each time', async () => {
    const first = await pdf(report);
    expect(first.startsWith('%PDF-')).toBe(true);
    expect(first).toMatch(/\/MediaBox \[0 0 841\.\d+ 59\d\.\d+\]/);
    expect(first).toMatch(/\/Lang \(de\)/);
    for (const part of ['/StructTreeRoot', '/MarkInfo', '/Outlines', '/S /TH', '/Title (Ergebnisse)']) {
      expect(first).toContain(part);
    }
    expect(first).toContain('/Creator (Wortlaut)');
    expect(first).not.toMatch(/Date \(D:|Electron|Linux|Windows NT|Macintosh/);
    // Seconds are what the engine writes down.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await pdf(report)).toBe(first);
    expect(await windows()).toBe(1);
  });

  it('draws a drawing at 300 dots per inch, the same each time', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="48" viewBox="0 0 96 48"><rect width="96" height="48" fill="#fff"/><rect x="48" width="48" height="48" fill="#000"/></svg>';
    const drawing = { jobId: 'test', svg, width: 96, height: 48 };
    const { bytes } = await ask('engine.raster', drawing);
    expect(bytes?.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([bytes?.readUInt32BE(16), bytes?.readUInt32BE(20)]).toEqual([300, 150]);
    expect(bytes?.includes('pHYs')).toBe(true);
    expect((await ask('engine.raster', drawing)).bytes).toEqual(bytes);
    // Half of the dots are black: nothing of a scroll bar, a margin or a smaller picture.
    const blacks = await launched.app.evaluate(
      ({ nativeImage }, text) => {
        const bitmap = nativeImage.createFromBuffer(Buffer.from(text, 'latin1')).toBitmap();
        return bitmap.filter((value, index) => index % 4 === 0 && value === 0).length;
      },
      bytes?.toString('latin1') ?? '',
    );
    expect(blacks).toBe((300 * 150) / 2);
  });

  it('refuses a picture that no machine can hold', async () => {
    const { error } = await ask('engine.raster', { jobId: 'x', svg: '<svg/>', width: 6000, height: 10 });
    expect(error).toBe('picture-too-large');
  });

  it('lets nothing out of a hostile document, and runs nothing in it', async () => {
    const { address } = outside;
    const hostile = page(
      `<meta http-equiv="refresh" content="0;url=${address}/refresh"><link rel="stylesheet" href="${address}/sheet">
       <link rel="preconnect" href="${address}"><base href="${address}/"><style>@import "${address}/import"; body { background: url(${address}/ground) } @font-face { font-family: x; src: url(${address}/font) }</style>
       <script>document.title = 'Skript'; fetch('${address}/fetch'); location = '${address}/go'</script>`,
      `<h1 style="font-family: x">Feindlich</h1><img src="${address}/image"><img src="file:///etc/passwd"><img src="app://wortlaut/index.html">
       <iframe src="${address}/frame"></iframe><object data="${address}/object"></object><video src="${address}/video" autoplay></video>
       <a href="${address}/link" ping="${address}/ping">x</a><form action="${address}/form"></form><svg><image href="${address}/svg"/><script>document.title='Skript'</script></svg>`,
    );
    const printed = await pdf(hostile);
    expect(printed).toContain('/Title (Ergebnisse)');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="50" height="50"><script>document.documentElement.setAttribute('width', '10')</script><image href="${address}/picture" width="9" height="9"/><style>@import "${address}/style"</style></svg>`;
    const drawn = await ask('engine.raster', { jobId: 'x', svg, width: 50, height: 50 });
    expect(drawn.bytes?.readUInt32BE(16)).toBe(156);
    expect(outside.visits).toEqual([]);
    expect(await windows()).toBe(1);
  });

  it('is stopped in the middle of a document that never ends, and works on', async () => {
    const endless = page('<style>p { break-after: page }</style>', '<p>x</p>'.repeat(300_000));
    const begun = ask('engine.print', { jobId: 'endless', html: endless });
    await expect.poll(windows).toBe(2);
    await launched.page.evaluate(() =>
      (globalThis as unknown as { wortlaut: Backend }).wortlaut.request('engine.cancel', { jobId: 'endless' }),
    );
    expect(await begun).toEqual({ bytes: null, error: '' });
    expect(await windows()).toBe(1);
    expect(await pdf(report)).toContain('/Title (Ergebnisse)');
  });

  it('says so when the process behind it breaks down', async () => {
    const endless = page('', '<p>x</p>'.repeat(300_000));
    const begun = ask('engine.print', { jobId: 'broken', html: endless });
    await expect.poll(windows).toBe(2);
    const breakDown = (): Promise<void> =>
      launched.app.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) {
          if (!window.isVisible()) window.webContents.forcefullyCrashRenderer();
        }
      });
    // The window is there before the process behind it is.
    await expect.poll(() => breakDown().then(windows), { timeout: 30_000 }).toBe(1);
    expect((await begun).error).toBe('engine-failed');
  });
});
