import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, removeUserData, type LaunchedApp } from './app/launch';

let launched: LaunchedApp;
/** Where the page must never arrive; it answers whoever comes, and counts them. */
let outside: { readonly server: Server; readonly address: string; readonly visits: string[] };

beforeAll(async () => {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/javascript' }).end('1');
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

describe('the page', () => {
  it('comes from an origin of its own, in a sandbox, without Node', async () => {
    const { page, app } = launched;
    expect(page.url()).toBe('app://wortlaut/index.html');
    const seen = await page.evaluate(() => ({
      names: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer'].filter((name) => name in globalThis),
      bridge: Object.keys((globalThis as unknown as { wortlaut: object }).wortlaut),
      isSecure: globalThis.isSecureContext,
    }));
    expect(seen).toEqual({ names: [], bridge: ['request', 'dropped', 'on'], isSecure: true });
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]!.webContents;
      return (contents as unknown as { getLastWebPreferences(): Electron.WebPreferences }).getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    });
  });

  it('has a policy without exceptions, with another nonce each time', async () => {
    const { page } = launched;
    const [first, second] = await page.evaluate(async () =>
      Promise.all(
        [1, 2].map(async () => {
          const response = await fetch('app://wortlaut/index.html');
          return { policy: response.headers.get('content-security-policy') ?? '', html: await response.text() };
        }),
      ),
    );
    expect(first!.policy).toMatch(/default-src 'none'.*script-src 'self'/);
    expect(first!.policy).not.toMatch(/unsafe-|https?:|\*/);
    expect(first!.html).not.toContain('__CSP_NONCE__');
    const nonce = /'nonce-([^']+)'/.exec(first!.policy)![1]!;
    expect(first!.html).toContain(nonce);
    expect(second!.policy).not.toContain(nonce);
  });

  it('runs no injected script, no inline style and no text as code', async () => {
    const { page } = launched;
    const happened = await page.evaluate(async (address) => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        violations.push(effectiveDirective),
      );
      const inline = document.createElement('script');
      inline.textContent = 'globalThis.injected = "inline"';
      const remote = document.createElement('script');
      remote.src = `${address}/remote.js`;
      const style = document.createElement('style');
      style.textContent = 'body { outline: 7px solid red }';
      document.head.append(inline, remote, style);
      const holder = document.createElement('div');
      holder.innerHTML = '<img src="x" onerror="globalThis.injected = \'handler\'"><b style="color: red">x</b>';
      document.body.append(holder);
      const link = document.createElement('a');
      link.href = 'javascript:globalThis.injected = "link"';
      document.body.append(link);
      link.click();
      await new Promise((resolve) => setTimeout(resolve, 500));
      const outline = getComputedStyle(document.body).outlineWidth;
      for (const element of [inline, remote, style, holder, link]) element.remove();
      return { violations, outline, injected: (globalThis as { injected?: string }).injected };
    }, outside.address);
    expect(happened.injected).toBeUndefined();
    expect(happened.outline).not.toBe('7px');
    expect(happened.violations).toEqual(
      expect.arrayContaining(['script-src-elem', 'script-src-attr', 'style-src-elem', 'style-src-attr']),
    );
  });

  it('cannot turn text into code, also not in a worker', async () => {
    // The driver's own evaluate is exempt from the policy, so a timer asks for it from within the page.
    const thrown = await launched.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          setTimeout(() => {
            try {
              // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- what must be refused
              resolve(String(new Function('return 1')()));
            } catch (error) {
              resolve((error as Error).name);
            }
          });
        }),
    );
    expect(thrown).toBe('EvalError');
    const worker = await launched.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
          try {
            new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
          } catch (error) {
            resolve((error as Error).name);
          }
        }),
    );
    expect(['worker-src', 'SecurityError']).toContain(worker);
  });

  it('reaches nothing outside, whichever way it tries', async () => {
    const { page } = launched;
    const outcomes = await page.evaluate(async (address) => {
      const tries: Record<string, () => Promise<unknown>> = {
        fetch: () => fetch(`${address}/fetch`),
        noCors: () => fetch(`${address}/no-cors`, { mode: 'no-cors' }),
        file: () => fetch('file:///etc/passwd'),
        image: () =>
          new Promise((resolve, reject) => {
            const image = new Image();
            image.onload = resolve;
            image.onerror = () => reject(new Error('refused'));
            image.src = `${address}/image`;
          }),
        socket: () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket(`${address.replace('http', 'ws')}/socket`);
            socket.onopen = resolve;
            socket.onerror = () => reject(new Error('refused'));
          }),
      };
      navigator.sendBeacon(`${address}/beacon`, 'x');
      const entries = Object.entries(tries).map(async ([name, run]) => [
        name,
        await run().then(
          () => 'reached',
          () => 'refused',
        ),
      ]);
      return Object.fromEntries(await Promise.all(entries)) as Record<string, string>;
    }, outside.address);
    expect(new Set(Object.values(outcomes))).toEqual(new Set(['refused']));
    // As text, because the test's own compiler would rewrite an import.
    await expect(page.evaluate(`import('${outside.address}/import.js')`)).rejects.toThrow();
    expect(outside.visits).toEqual([]);
  });

  it('is refused by the session as well, where no policy of a page applies', async () => {
    const outcome = await launched.app.evaluate(
      ({ session }, address) =>
        session.defaultSession.fetch(`${address}/session`).then(
          () => 'reached',
          () => 'refused',
        ),
      outside.address,
    );
    expect(outcome).toBe('refused');
    expect(outside.visits).toEqual([]);
  });

  it('opens no window, leaves for nowhere and embeds nothing', async () => {
    const { page, app } = launched;
    const opened = await page.evaluate((address) => window.open(`${address}/window`), outside.address);
    expect(opened).toBeNull();
    expect(await page.evaluate(() => window.open('app://wortlaut/index.html'))).toBeNull();
    for (const target of [
      `${outside.address}/leave`,
      'file:///etc/passwd',
      'app://wortlaut/assets/',
      'data:text/html,x',
    ]) {
      await page.evaluate((address) => location.assign(address), target).catch(() => undefined);
      await page.waitForTimeout(200);
      expect(page.url()).toBe('app://wortlaut/index.html');
    }
    // The engine asks nobody before it shows an empty page; the app comes back from there.
    await page.evaluate(() => {
      document.body.dataset['before'] = 'yes';
      location.assign('about:blank');
    });
    await page.waitForFunction(() => location.protocol === 'app:' && document.body?.dataset['before'] === undefined);
    await page.waitForLoadState('load');
    await page.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = `${address}/frame`;
      document.body.append(frame);
    }, outside.address);
    await page.waitForTimeout(300);
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(outside.visits).toEqual([]);
  });

  it('is granted no permission', async () => {
    const states = await launched.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'] as const;
      const found = await Promise.all(
        names.map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).catch(() => ({ state: 'denied' })),
        ),
      );
      return found.map(({ state }) => state);
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
    const camera = await launched.page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'refused',
      ),
    );
    expect(camera).toBe('refused');
  });

  it('gets no file beside its own, and no request beside the contract', async () => {
    const { page } = launched;
    const answers = await page.evaluate(async () => {
      const statuses = await Promise.all(
        ['../preload/preload.cjs', '%2e%2e/preload/preload.cjs', '..%2fmain/main.js', 'nothing.js'].map(
          async (path) => (await fetch(`app://wortlaut/${path}`)).status,
        ),
      );
      type Bridge = { request(name: string, payload: unknown): Promise<{ ok: boolean; error?: { code: string } }> };
      const { wortlaut } = globalThis as unknown as { wortlaut: Bridge };
      const refused = await Promise.all([
        wortlaut.request('shell.open', {}),
        wortlaut.request('constructor', {}),
        wortlaut.request('journal.remove', { projectId: '../..' }),
        // Paths are for the bridge alone.
        wortlaut.request('files.dropped', { path: '/etc/hosts.qdpx' }),
      ]);
      return { statuses, codes: refused.map(({ error }) => error?.code) };
    });
    expect(answers.statuses).toEqual([404, 404, 404, 404]);
    expect(answers.codes).toEqual(Array(4).fill('request-invalid'));
  });
});
