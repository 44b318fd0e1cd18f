import { decodeText } from '../decode-text';
import { defineImporter, type ImportedFile, type ImportFile, type ImportOptions } from '../define-importer';
import { fileKind } from '../file-kind';
import { importedText } from '../imported-text';

/** Plain text in any encoding; also what is left when a text is of no other format. */
export const txt = defineImporter({
  id: 'txt',
  extensions: ['txt', 'text', 'log'],
  detect: (bytes) => (fileKind(bytes) === 'text' ? 0.5 : 0),
  read: (file, options) => Promise.resolve(readTxt(file, options)),
});

function readTxt(file: ImportFile, options: ImportOptions): ImportedFile {
  const decoded = decodeText(file.bytes, file.name);
  if (!decoded.ok) return { file: file.name, documents: [], problems: [decoded.error], reading: null };
  return importedText({ format: 'txt', attributes: {}, ...decoded.value }, file, options);
}
