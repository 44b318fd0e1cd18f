import type { Problem } from '../../kernel/problem';
import { decodeText } from '../decode-text';
import type { ImportFile } from '../define-importer';
import { byteOrderMark } from '../file-kind';
import { codeListLimits, type CodeListReader, type ImportedCodeList } from './define-code-list';
import { csv } from './formats/csv';
import { indented } from './formats/indented';
import { qdc } from './formats/qdc';

/** Every way to write down a list of codes. A new one is a file in `formats/`, a line here and its fixtures. */
export const codeListReaders: readonly CodeListReader[] = [csv, indented, qdc];

/** Reads a list of codes, told by its content; whatever goes wrong is a problem that names file and line. */
export function readCodeList({ name: file, bytes }: ImportFile): ImportedCodeList {
  const refuse = (problem: Problem): ImportedCodeList => ({ file, format: null, codes: [], problems: [problem] });
  const { megabytes } = codeListLimits;
  if (bytes.length > megabytes * 1024 * 1024) {
    return refuse({ code: 'code-list-too-large', severity: 'error', file, params: { megabytes } });
  }
  const decoded = decodeText(bytes, file);
  if (!decoded.ok) return refuse(decoded.error);
  const { text, problems } = decoded.value;
  const reader = [...codeListReaders].sort((a, b) => b.detect(text) - a.detect(text))[0];
  if (reader === undefined || reader.detect(text) === 0) {
    return refuse({ code: 'code-list-empty', severity: 'error', file });
  }
  const read = reader.read({ file, text, hasMark: byteOrderMark(bytes) !== null });
  const isEmpty = read.codes.length === 0 && !read.problems.some(({ severity }) => severity === 'error');
  const empty: readonly Problem[] = isEmpty ? [{ code: 'code-list-empty', severity: 'error', file }] : [];
  return { file, format: reader.id, codes: read.codes, problems: [...empty, ...problems, ...read.problems] };
}
