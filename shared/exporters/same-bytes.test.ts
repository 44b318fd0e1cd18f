import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportFormats } from './export-request';

type Printed = { zone: string; locale: string; digests: Record<string, string> };

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wortlaut-bytes-'));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: 'shared/test/every-export.ts',
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: {
        external: builtinModules.map((name) => `node:${name}`),
        output: { codeSplitting: false, entryFileNames: 'every-export.js' },
      },
    },
  });
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Every export of the demo project, made by a program that believes to be elsewhere. */
function printedIn(zone: string, locale: string): Printed {
  const env = { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale };
  const output = execFileSync(process.execPath, [join(folder, 'every-export.js'), 'fixtures/demo/demo.qdpx'], { env });
  return JSON.parse(output.toString()) as Printed;
}

it('every export has the same bytes at the same project and options, in any time zone and locale', () => {
  const first = printedIn('Pacific/Kiritimati', 'de_DE.UTF-8');
  const second = printedIn('America/Los_Angeles', 'tr_TR.UTF-8');
  // They do differ in what could show.
  expect([first.zone, first.locale]).toEqual(['Pacific/Kiritimati', 'de-DE']);
  expect([second.zone, second.locale]).toEqual(['America/Los_Angeles', 'tr-TR']);
  expect(second.digests).toEqual(first.digests);
  for (const format of exportFormats) expect(Object.keys(first.digests).join('\n')).toContain(`${format} `);
}, 60_000);
