import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Problem } from '../../kernel/problem';
import { isBomb, unpack } from '../archive';
import { zipDirectory } from '../zip-directory';
import { defineImporter, refusedFile } from '../define-importer';
import type { DocxDocument } from '../docx/document-tree';
import { deepestPart, isMainPart, isTextPart, surveyParts, type DocxParts } from '../docx/parts';
import { treeToText, type DocxCounts } from '../docx/tree-to-text';
import { fileKind } from '../file-kind';
import { importedText } from '../imported-text';
import { noteProse, type ProseNotes } from '../note-prose';
import { normaliseText } from '../normal-text';

/** Word documents (.docx, .docm, .dotx): the words, with lists, tables and notes; see `treeToText`. */
export const docx = defineImporter({
  id: 'docx',
  extensions: ['docx', 'docm', 'dotx'],
  detect(bytes) {
    if (fileKind(bytes) !== 'zip') return 0;
    return zipDirectory(bytes)?.some(({ name }) => isMainPart(name)) ? 1 : 0;
  },
  async read(file, options, progress) {
    const entries = zipDirectory(file.bytes);
    if (entries === null) return refusedFile(file.name, { code: 'archive-damaged' });
    if (isBomb(entries.filter(({ name }) => isTextPart(name)))) return refusedFile(file.name, { code: 'archive-bomb' });
    const parts = unpack(file.bytes, isTextPart);
    if (parts === null) return refusedFile(file.name, { code: 'archive-damaged' });
    const survey = surveyParts(parts);
    if (survey.hasDoctype) return refusedFile(file.name, { code: 'docx-damaged', place: 'DOCTYPE' });
    if (survey.tooDeep !== null) {
      return refusedFile(file.name, { code: 'docx-too-deep', place: survey.tooDeep, params: { levels: deepestPart } });
    }
    progress(0.2);
    const tree = await readTree(parts);
    if ('failure' in tree) return refusedFile(file.name, { code: 'docx-damaged', place: tree.failure });
    progress(0.8);
    const { text, counts } = treeToText(tree.document);
    const normal = normaliseText(text);
    const problems = notesOn(file.name, { ...counts, controls: normal.dropped }, survey, tree.unknown);
    const source = {
      format: 'docx',
      encoding: '',
      lineEnds: 'none',
      attributes: {},
      problems,
      text: normal.text,
    } as const;
    return importedText(source, file, options);
  },
});

type Tree = { readonly document: DocxDocument; readonly unknown: readonly string[] } | { readonly failure: string };

/** Mammoth's tree of the parts; what it made of styles and pictures is not asked for. */
async function readTree(parts: ReadonlyMap<string, Uint8Array>): Promise<Tree> {
  const stored = zipSync(Object.fromEntries(parts), { level: 0 });
  const buffer = stored.buffer;
  let document: DocxDocument | null = null;
  function transformDocument(tree: DocxDocument): DocxDocument {
    document = tree;
    return { ...tree, children: [], comments: [] };
  }
  try {
    // Node's build of mammoth asks for `buffer`, the browser's for `arrayBuffer`; each ignores the other.
    const input = { buffer: new Uint8Array(buffer), arrayBuffer: buffer };
    const { messages } = await mammoth.convertToHtml(input, { transformDocument, includeEmbeddedStyleMap: false });
    const unknown = messages.flatMap(
      ({ message }) => /unrecognised element was ignored: (\S+)/.exec(message)?.[1] ?? [],
    );
    return document === null ? { failure: 'word/document.xml' } : { document, unknown };
  } catch (error) {
    return { failure: error instanceof Error ? error.message.slice(0, 200) : String(error) };
  }
}

function notesOn(
  file: string,
  counts: DocxCounts & ProseNotes,
  parts: DocxParts,
  unknown: readonly string[],
): Problem[] {
  const problems = noteProse(file, { ...counts, ...parts });
  function note(code: string, count: number, more: Readonly<Record<string, string>> = {}): void {
    if (count > 0) problems.push({ code, severity: 'note', file, params: { count, ...more } });
  }
  note('docx-numbers-counted', counts.numbered);
  note('docx-elements-left-out', unknown.length, { names: [...new Set(unknown)].join(', ') });
  return problems;
}
