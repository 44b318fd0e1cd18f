import type { Problem } from '../../kernel/problem';
import { decodeText } from '../decode-text';
import { defineImporter, type ImportedFile, type ImportFile, type ImportOptions } from '../define-importer';
import { textSample } from '../text-sample';
import { importedTranscript } from '../times/imported-transcript';
import { readTextGrid } from '../times/read-textgrid';

/** Praat TextGrids (.TextGrid), long and short: tiers are speakers. */
export const textgrid = defineImporter({
  id: 'textgrid',
  extensions: ['textgrid'],
  detect(bytes) {
    const head = textSample(bytes)?.text.slice(0, 500) ?? '';
    return /^\s*(?:File type\s*=\s*)?"ooTextFile(?: short)?"\s*(?:Object class\s*=\s*)?"TextGrid"/.test(head) ? 1 : 0;
  },
  read: (file, options) => Promise.resolve(read(file, options)),
});

function read(file: ImportFile, options: ImportOptions): ImportedFile {
  const decoded = decodeText(file.bytes, file.name);
  if (!decoded.ok) return { file: file.name, documents: [], problems: [decoded.error], reading: null };
  const { text, encoding, lineEnds } = decoded.value;
  const { cues, isCut } = readTextGrid(text);
  const problems: Problem[] = [...decoded.value.problems];
  if (isCut) problems.push({ code: 'textgrid-cut', severity: 'warning', file: file.name });
  // Tier by tier in the file; that they are sorted is nothing to be told.
  const ordered = cues.toSorted((a, b) => a.start - b.start);
  const source = { format: 'textgrid', encoding, lineEnds, cues: ordered, problems, recordings: [] };
  return importedTranscript(source, file, options);
}
