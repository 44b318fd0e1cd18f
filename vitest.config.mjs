import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import { chance } from './scripts/chance.mjs';
import { findChromium } from './scripts/system.mjs';

const chromium = findChromium();
const results = process.env['WORTLAUT_RESULTS'];
const browserTests = ['renderer/**/*.browser.test.{ts,tsx}', 'shared/**/*.browser.test.ts'];
if (chromium === null) console.warn('No Chromium on this system: tests of widgets (*.browser.test.tsx) are left out.');

const node = {
  extends: true,
  test: {
    name: 'node',
    ...chance,
    include: ['{shared,electron,renderer,scripts}/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, ...browserTests],
    environment: 'node',
    // Properties with hundreds of cases take seconds, and more on a machine with other work; this is against a hang.
    testTimeout: 20_000,
  },
};

/** Selections, ranges and layout do not exist truthfully outside a browser. */
const browser = {
  extends: true,
  // In tests the lists of React Aria draw everything, unless this says that there is a layout to look at.
  define: { 'process.env.VIRT_ON': '"yes"' },
  optimizeDeps: {
    // Named here, because a dependency discovered in the middle of a run reloads the page under the tests.
    include: [
      'react',
      'react-dom',
      'react-dom/client',
      'react/jsx-runtime',
      'react/jsx-dev-runtime',
      'react-aria-components',
      'lucide-react',
      'zustand',
      'dexie',
      'valibot',
      'fuse.js',
      'fflate',
      'htmlparser2',
      'mammoth',
      'pdfjs-dist/legacy/build/pdf.mjs',
      'pdfjs-dist/legacy/build/pdf.worker.mjs',
      'sql.js',
      'papaparse',
      '@headless-tree/core',
      '@headless-tree/react',
      '@tanstack/react-virtual',
      'react-resizable-panels',
      'vitest-browser-react',
      'axe-core',
      'fast-check',
      'diff',
      'hucre',
      'docx',
      'd3-scale',
      'd3-shape',
      'd3-force',
      '@codemirror/state',
      '@codemirror/view',
      '@codemirror/commands',
      '@codemirror/search',
    ],
  },
  test: {
    name: 'browser',
    ...chance,
    include: browserTests,
    testTimeout: 20_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath: chromium ?? '', args: ['--no-sandbox'] } }),
      instances: [{ browser: /** @type {const} */ ('chromium'), viewport: { width: 1280, height: 800 } }],
    },
  },
};

export default defineConfig({
  plugins: [react()],
  server: { host: '127.0.0.1' },
  test: {
    projects: chromium === null ? [node] : [node, browser],
    reporters: results === undefined ? ['default'] : ['default', 'json'],
    ...(results === undefined ? {} : { outputFile: { json: join(results, 'unit.json') } }),
  },
});
