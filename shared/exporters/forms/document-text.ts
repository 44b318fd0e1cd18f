import { countText } from '../../charts/number-text';
import type { Project } from '../../project/project';
import type { ExportSource } from '../define-exporter';
import type { ExportRequest } from '../export-request';
import { codeCounts } from '../marked/code-counts';
import type { MarkedDocument, NumberedPassage } from '../marked/marked-documents';
import { wordsIn, type MarkedParagraph } from '../marked/marked-text';
import type { PlainText } from '../plain-text';
import { documentWords } from '../words/document';
import { quoted } from '../words/quotation-marks';
import { documentParts, placeOf, type DocumentLook, type DocumentParts } from './document-parts';

/** In front of what is said of a paragraph below it. */
const indent = '        ';
/** Numbers of paragraphs stand one below the other up to so many digits. */
const digits = 5;
/** Of a longer passage the list below a paragraph says how it begins and how it ends, in UTF-16 units. */
const longest = 110;

/**
 * Documents in plain words, a paragraph a line with its number, and below it its codings.
 *
 * The list says the words of each passage; by option their ends are marked in the line itself instead.
 */
export function documentText(source: ExportSource, request: ExportRequest): PlainText {
  const parts = documentParts(source, request);
  const { title, subtitle, documents, look, about, problems } = parts;
  const words = documentWords(look.language);
  const lines =
    documents.length === 0
      ? [words.none]
      : [
          ...legend(source.project, parts),
          ...documents.flatMap((one) => [...(documents.length === 1 ? [] : head(one, look)), '', ...textOf(one, look)]),
        ];
  return { content: `${[...underlined(title, '='), subtitle, '', ...lines].join('\n')}\n`, about, problems };
}

function underlined(text: string, sign: string): readonly string[] {
  return [text, sign.repeat([...text].length)];
}

function legend(
  project: Project,
  { documents, codings, look: { language, isInline } }: DocumentParts,
): readonly string[] {
  if (codings.length === 0) return [];
  const words = documentWords(language);
  const counts = codeCounts(project, documents).map(
    ({ code, above, codings: count }) => `${countText(count, language).padStart(digits)}  ${above}${code.name}`,
  );
  return [`${words.legend}:`, ...counts, ...(isInline ? ['', words.howInline] : [])];
}

function head(document: MarkedDocument, { language }: DocumentLook): readonly string[] {
  const place = placeOf(document, language);
  return ['', '', ...underlined(document.name, '-'), ...(place === '' ? [] : [place])];
}

function textOf({ paragraphs, codings }: MarkedDocument, look: DocumentLook): readonly string[] {
  const words = documentWords(look.language);
  if (paragraphs === null) return [words.missing];
  if (paragraphs.length === 0) return [words.empty];
  const uncoded = codings.length === 0 ? [words.uncoded, ''] : [];
  return [
    ...uncoded,
    ...paragraphs.flatMap((paragraph, at) => [
      `${String(at + 1).padStart(digits)}  ${lineOf(paragraph, look)}`,
      ...codesOf(paragraph, look),
    ]),
  ];
}

function lineOf({ pieces }: MarkedParagraph<NumberedPassage>, { isInline }: DocumentLook): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'words') return piece.text;
      if (!isInline) return '';
      const { number } = piece.passage;
      return piece.kind === 'begin' ? `[${number}: ` : ` :${number}]`;
    })
    .join('');
}

function codesOf(paragraph: MarkedParagraph<NumberedPassage>, look: DocumentLook): readonly string[] {
  const words = documentWords(look.language);
  return paragraph.passages.flatMap(({ passage, isFirst }) => {
    const quote = look.isInline ? '' : `: ${quoted(shortened(wordsIn(paragraph, passage)), look.language)}`;
    const number = look.isInline ? `${passage.number} ` : '';
    const names = passage.codes.map(({ name, coders }) =>
      look.withCoders && coders.length > 0 ? `${name} (${coders.join(', ')})` : name,
    );
    const memos = passage.codes.flatMap(({ name, memo }) =>
      !look.withMemos || !isFirst || memo === '' ? [] : `${words.memo(name)} ${memo}`.split('\n'),
    );
    return [
      `${indent}${number}${names.join('; ')}${isFirst ? '' : words.goesOn}${quote}`,
      ...memos.map((line) => `${indent}    ${line}`),
    ];
  });
}

/** Beginning and end of a long passage, whole words of it; one long word stays as it is. */
function shortened(words: string): string {
  if (words.length <= longest) return words;
  const head = words.slice(0, words.lastIndexOf(' ', (longest * 2) / 3));
  const from = words.indexOf(' ', words.length - longest / 3);
  return head.includes(' ') && from > head.length ? `${head} […]${words.slice(from)}` : words;
}
