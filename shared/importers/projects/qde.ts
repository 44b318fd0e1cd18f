import { decodeLoosely } from '../../kernel/encoding';
import { defineProjectReader } from '../define-project-reader';
import { decodeXml } from '../qdpx/parse-xml';
import { readForeign } from '../qdpx/read-foreign';

/** How much of a file is looked at to tell what it is, in bytes. */
const headLength = 4096;

/** The project of a REFI-QDA archive without its archive: texts inside of it are read, all others named as missing. */
export const qde = defineProjectReader({
  id: 'qde',
  extensions: ['qde'],
  detect(bytes) {
    const head = bytes.subarray(0, headLength);
    const text = decodeXml(head) ?? decodeLoosely(head, 'utf-8');
    return /<(?:\w+:)?Project\b/.test(text) && text.includes('QDA-XML') ? 1 : 0;
  },
  read: ({ name, bytes }, options) => readForeign({ file: name, standard: '', bytes, files: [] }, options),
});
