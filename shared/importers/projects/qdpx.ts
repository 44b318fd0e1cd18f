import { listArchive } from '../archive';
import { defineProjectReader } from '../define-project-reader';
import { fileKind } from '../file-kind';
import { readQdpx } from '../formats/qdpx';

/** REFI-QDA projects of any tool, our own included. */
export const qdpx = defineProjectReader({
  id: 'qdpx',
  extensions: ['qdpx'],
  detect(bytes) {
    if (fileKind(bytes) !== 'zip') return 0;
    return listArchive(bytes)?.some(({ name }) => /^[^/]+\.qde$/i.test(name)) === true ? 1 : 0;
  },
  read: ({ name, bytes }, { ports, onProgress }) => Promise.resolve(readQdpx(bytes, name, { ports, onProgress })),
});
