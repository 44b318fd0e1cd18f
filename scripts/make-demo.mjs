import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './paths.mjs';
import { say } from './process.mjs';

/** Writes fixtures/demo/demo.qdpx anew from what stands in fixtures/demo/source. */
const file = join('fixtures', 'demo', 'demo.qdpx');
const { module } = await runnerImport('./scripts/demo-project/demo-file.ts', {
  root,
  configFile: false,
  logLevel: 'warn',
});
const bytes = /** @type {typeof import('./demo-project/demo-file')} */ (module).demoFile();
await writeFile(join(root, file), bytes);
say(`${file}: ${bytes.length} bytes`);
