import { zipDirectory } from '../zip-directory';
import { defineProjectReader } from '../define-project-reader';
import { fileKind } from '../file-kind';
import { projectEntries, readAnyQdpx } from '../formats/qdpx';

/** REFI-QDA projects of any tool, our own included. */
export const qdpx = defineProjectReader({
  id: 'qdpx',
  extensions: ['qdpx'],
  detect(bytes) {
    if (fileKind(bytes) !== 'zip') return 0;
    return projectEntries((zipDirectory(bytes) ?? []).map(({ name }) => name)).length > 0 ? 1 : 0;
  },
  read: ({ name, bytes }, options) => readAnyQdpx(bytes, name, options),
});
