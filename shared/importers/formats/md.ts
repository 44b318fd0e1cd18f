import type { Problem } from '../../kernel/problem';
import { decodeText } from '../decode-text';
import { defineImporter, type ImportedFile, type ImportFile, type ImportOptions } from '../define-importer';
import { fileKind, hasExtension } from '../file-kind';
import { splitFrontMatter } from '../front-matter';
import { importedText } from '../imported-text';
import { markdownToText, type RemovedMarkup } from '../markdown';
import { normaliseText } from '../normal-text';

const extensions = ['md', 'markdown', 'mdown'];

/** Markdown: the words without the marks; a YAML head becomes attributes. */
export const md = defineImporter({
  id: 'md',
  extensions,
  detect: (bytes, name) => (hasExtension(name, extensions) && fileKind(bytes) === 'text' ? 0.8 : 0),
  read: (file, options) => Promise.resolve(readMd(file, options)),
});

function readMd(file: ImportFile, options: ImportOptions): ImportedFile {
  const decoded = decodeText(file.bytes, file.name);
  if (!decoded.ok) return { file: file.name, documents: [], problems: [decoded.error], reading: null };
  const { encoding, lineEnds } = decoded.value;
  const { attributes, leftOut, body } = splitFrontMatter(decoded.value.text);
  const { text, removed } = markdownToText(body);
  const problems = [...decoded.value.problems, ...removals(file.name, removed, leftOut)];
  const source = { format: 'md', encoding, lineEnds, attributes, problems, text: normaliseText(text).text };
  return importedText(source, file, options);
}

function removals(file: string, removed: RemovedMarkup, leftOut: number): Problem[] {
  const { comments, images, ...marks } = removed;
  const problems: Problem[] = [];
  if (leftOut > 0)
    problems.push({ code: 'md-front-matter-left-out', severity: 'note', file, params: { count: leftOut } });
  if (comments > 0) problems.push({ code: 'md-comments-dropped', severity: 'note', file, params: { count: comments } });
  if (images > 0) problems.push({ code: 'md-images-left-out', severity: 'note', file, params: { count: images } });
  if (Object.values(marks).some((count) => count > 0)) {
    problems.push({ code: 'md-marks-removed', severity: 'note', file, params: marks });
  }
  return problems;
}
