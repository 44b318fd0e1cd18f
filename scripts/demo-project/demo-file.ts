import { join } from 'node:path';
import { writeQdpx } from '../../shared/exporters/formats/qdpx';
import { buildDemoProject } from './build-project';
import { readSources } from './sources';
import { root } from '../paths.mjs';

/** The demo project as a project file; the same bytes as long as its sources stay the same. */
export function demoFile(): Uint8Array {
  return writeQdpx(buildDemoProject(readSources(join(root, 'fixtures', 'demo', 'source'))));
}
