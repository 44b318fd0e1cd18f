import { builtinModules } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { root } from './paths.mjs';

/** @typedef {import('vite').InlineConfig} InlineConfig */

/**
 * What stands for the nonce in the built page; whoever serves the page (the `app://` handler, the server of the web
 * edition) writes a fresh one in its place for every answer.
 */
export const noncePlaceholder = '__CSP_NONCE__';

/** The oldest Chromium and Node the app runs in: those of the runtime for closed networks. */
const chromium = 'chrome130';
const node = 'node20';

/** @returns {InlineConfig} */
function rendererConfig() {
  return {
    root: join(root, 'renderer'),
    base: './',
    html: { cspNonce: noncePlaceholder },
    plugins: [react()],
    worker: { format: 'es' },
    // Everything comes from the disk beside the page: one large file costs no more than several small ones.
    // No data: addresses, which the content security policy would refuse for fonts.
    build: {
      target: chromium,
      minify: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      modulePreload: { polyfill: false },
      license: { fileName: 'licenses.md' },
    },
    server: { host: '127.0.0.1', port: 5173, fs: { allow: [root] } },
  };
}

/**
 * @param {{ entry: string, file: string, format?: 'es' | 'cjs', external?: string[] }} options
 * @returns {InlineConfig}
 */
export function nodeConfig({ entry, file, format = 'es', external = [] }) {
  const builtins = builtinModules.flatMap((name) => [name, `node:${name}`]);
  return {
    root,
    publicDir: false,
    ssr: { target: 'node', noExternal: true, external },
    // Modules do not have it, but packages made for the older kind of module ask for it.
    define: format === 'es' ? { __dirname: 'import.meta.dirname' } : {},
    build: {
      target: node,
      ssr: join(root, entry),
      minify: false,
      sourcemap: false,
      rollupOptions: {
        external: [...external, ...builtins],
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  };
}

/**
 * The four things that are built, each into `dist/<name>`: their configuration, the file that must exist, and the
 * folders whose content they are made of.
 *
 * @type {Readonly<Record<string, { entry: string, inputs: readonly string[], config: () => InlineConfig }>>}
 */
export const targets = {
  renderer: {
    entry: 'renderer/index.html',
    inputs: ['renderer', 'shared', 'fixtures/demo'],
    config: rendererConfig,
  },
  main: {
    entry: 'electron/main/main.ts',
    inputs: ['electron/main', 'electron/cli', 'electron/files', 'shared'],
    config: () => nodeConfig({ entry: 'electron/main/main.ts', file: 'main.js', external: ['electron'] }),
  },
  preload: {
    entry: 'electron/preload/preload.ts',
    inputs: ['electron/preload', 'shared/ipc', 'shared/kernel'],
    config: () =>
      nodeConfig({ entry: 'electron/preload/preload.ts', file: 'preload.cjs', format: 'cjs', external: ['electron'] }),
  },
  cli: {
    entry: 'electron/cli/main.ts',
    inputs: ['electron/cli', 'electron/files', 'renderer/i18n', 'shared'],
    config: () => nodeConfig({ entry: 'electron/cli/main.ts', file: 'cli.js' }),
  },
};
