import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { chance } from './scripts/chance.mjs';

const results = process.env['WORTLAUT_RESULTS'];

/** Tests in the real app: started by scripts/test-e2e.mjs, which builds it and finds Electron and a screen. */
export default defineConfig({
  test: {
    name: 'e2e',
    ...chance,
    include: ['electron/e2e/**/*.e2e.ts'],
    environment: 'node',
    // One window at a time: they would take each other's focus, and the measured times would be of no use.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A machine under load may need a while for what is instant otherwise.
    expect: { poll: { timeout: 10_000 } },
    reporters: results === undefined ? ['verbose'] : ['verbose', 'json'],
    ...(results === undefined ? {} : { outputFile: { json: join(results, 'e2e.json') } }),
  },
});
