import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** A recording of two pieces. */
export const recording = new Uint8Array(9_000_000).map((_, index) => index * 7);
const sha256 = createHash('sha256').update(recording).digest('hex');

/** Where it lies beside a project file. */
export const inMediaFolder = {
  folder: 'Studie Media',
  file: '00000000-0000-4000-8000-000000000001.wav',
  size: recording.length,
  sha256,
};

/** The project that keeps it. */
export const projectId = '00000000-0000-4000-8000-000000000009';

/** A folder of its own for every test of a file; gives the path of what is in it. */
export function testFolder(): (...parts: readonly string[]) => string {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wortlaut-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  return (...parts) => join(folder, ...parts);
}
