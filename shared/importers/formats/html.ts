import { decodeLoosely } from '../../kernel/encoding';
import { decodeText } from '../decode-text';
import {
  defineImporter,
  type ImportedFile,
  type ImportFile,
  type ImportOptions,
  type Progress,
} from '../define-importer';
import { byteOrderMark, fileKind, hasExtension, utf16ByNulls } from '../file-kind';
import { htmlToText } from '../html/html-to-text';
import { importedText } from '../imported-text';
import { normaliseText } from '../normal-text';
import { noteProse } from '../note-prose';

const extensions = ['html', 'htm', 'xhtml'];

/** Web pages, also as Word and other programs write them: the words, with lists and tables; see `htmlToText`. */
export const html = defineImporter({
  id: 'html',
  extensions,
  detect(bytes, name) {
    if (fileKind(bytes) !== 'text') return 0;
    const head = headOf(bytes);
    if (/^\s*(?:<\?xml[^<>]*>\s*)?(?:<!--[^<>]*-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(head)) return 0.85;
    const isMarked = hasExtension(name, extensions) && /<(?:p|div|span|br|table|h[1-6]|ul|ol|meta)\b/i.test(head);
    return isMarked ? 0.75 : 0;
  },
  read: (file, options, progress) => Promise.resolve(readHtml(file, options, progress)),
});

function readHtml(file: ImportFile, options: ImportOptions, progress: Progress): ImportedFile {
  const declared = /<meta\b[^<>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(headOf(file.bytes))?.[1];
  const decoded = decodeText(file.bytes, file.name, declared);
  if (!decoded.ok) return { file: file.name, documents: [], problems: [decoded.error], reading: null };
  progress(0.1);
  const { encoding, lineEnds } = decoded.value;
  const { text, counts, open } = htmlToText(decoded.value.text, (fraction) => progress(0.1 + fraction * 0.8));
  const normal = normaliseText(text);
  const problems = [...decoded.value.problems, ...noteProse(file.name, { ...counts, controls: normal.dropped })];
  if (open !== null) problems.push({ code: 'html-open', severity: 'warning', file: file.name, place: open });
  const source = { format: 'html', encoding, lineEnds, attributes: {}, problems, text: normal.text };
  return importedText(source, file, options);
}

/** What the first bytes say, as far as Latin letters go. */
function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 4096);
  return decodeLoosely(head, byteOrderMark(head) ?? utf16ByNulls(head) ?? 'utf-8').replace(/^\ufeff/, '');
}
