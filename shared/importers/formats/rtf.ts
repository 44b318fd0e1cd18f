import type { Problem } from '../../kernel/problem';
import {
  defineImporter,
  type ImportedFile,
  type ImportFile,
  type ImportOptions,
  type Progress,
} from '../define-importer';
import { fileKind } from '../file-kind';
import { importedText } from '../imported-text';
import { normaliseText } from '../normal-text';
import { noteProse } from '../note-prose';
import { rtfToText, type RtfText } from '../rtf/rtf-to-text';

/** Rich text (.rtf), as Word, TextEdit, WordPad and transcription programs write it; see `rtfToText`. */
export const rtf = defineImporter({
  id: 'rtf',
  extensions: ['rtf'],
  detect: (bytes) => (fileKind(bytes) === 'rtf' ? 0.9 : 0),
  read: (file, options, progress) => Promise.resolve(readRtf(file, options, progress)),
});

function readRtf(file: ImportFile, options: ImportOptions, progress: Progress): ImportedFile {
  const read = rtfToText(file.bytes, progress);
  const normal = normaliseText(read.text);
  const problems = [...noteProse(file.name, { ...read.counts, controls: normal.dropped }), ...rtfProblems(read, file)];
  const source = {
    format: 'rtf',
    encoding: '',
    lineEnds: 'none',
    attributes: {},
    problems,
    text: normal.text,
  } as const;
  return importedText(source, file, options);
}

/** What is wrong with an RTF file, beside what text documents of every kind leave out. */
function rtfProblems({ counts, end, unknownPages }: RtfText, { name: file, bytes }: ImportFile): Problem[] {
  const problems: Problem[] = [];
  const rest = bytes.subarray(end.at).filter((byte) => byte > 0x20).length;
  if (end.open > 0) problems.push({ code: 'rtf-cut', severity: 'warning', file });
  if (rest > 0) problems.push({ code: 'rtf-rest', severity: 'warning', file, params: { count: rest } });
  for (const page of unknownPages)
    problems.push({ code: 'rtf-code-page', severity: 'warning', file, params: { page: String(page) } });
  if (counts.replaced > 0)
    problems.push({ code: 'characters-replaced', severity: 'warning', file, params: { count: counts.replaced } });
  return problems;
}
