import type { Problem } from '../../kernel/problem';
import { decodeText } from '../decode-text';
import {
  defineImporter,
  refusedFile,
  type ImportedFile,
  type ImportFile,
  type ImportOptions,
} from '../define-importer';
import { textSample } from '../text-sample';
import { eafCues } from '../times/eaf-cues';
import { importedTranscript } from '../times/imported-transcript';
import { readEaf } from '../times/read-eaf';

/** ELAN annotation files (.eaf): tiers are speakers; see `eafCues`. */
export const eaf = defineImporter({
  id: 'eaf',
  extensions: ['eaf'],
  detect: (bytes) => (/<ANNOTATION_DOCUMENT[\s>]/.test(textSample(bytes)?.text.slice(0, 4096) ?? '') ? 1 : 0),
  read: (file, options) => Promise.resolve(read(file, options)),
});

function read(file: ImportFile, options: ImportOptions): ImportedFile {
  const decoded = decodeText(file.bytes, file.name);
  if (!decoded.ok) return { file: file.name, documents: [], problems: [decoded.error], reading: null };
  const { text, encoding, lineEnds } = decoded.value;
  const eafRead = readEaf(text);
  if ('code' in eafRead) return refusedFile(file.name, { code: eafRead.code, place: String(eafRead.line) });
  const { cues, dependent, timeless } = eafCues(eafRead);
  const problems: Problem[] = [...decoded.value.problems];
  if (dependent.length > 0) {
    const params = { count: dependent.length, tiers: dependent.join(', ') };
    problems.push({ code: 'eaf-tiers-dependent', severity: 'note', file: file.name, params });
  }
  if (timeless > 0) {
    problems.push({ code: 'segments-timeless', severity: 'warning', file: file.name, params: { count: timeless } });
  }
  // Tier by tier in the file; that they are sorted is nothing to be told.
  const ordered = cues.toSorted((a, b) => a.start - b.start);
  const source = { format: 'eaf', encoding, lineEnds, cues: ordered, problems, recordings: eafRead.media };
  return importedTranscript(source, file, options);
}
