import { countText } from '../../charts/number-text';
import type { Project } from '../../project/project';
import type { ExportSource } from '../define-exporter';
import type { ExportRequest } from '../export-request';
import { codeCounts } from '../marked/code-counts';
import type { MarkedDocument, NumberedPassage } from '../marked/marked-documents';
import type { MarkedParagraph, Piece } from '../marked/marked-text';
import { textCell } from '../report/cells';
import type { Block, Inline, Report } from '../report/report';
import { documentWords } from '../words/document';
import { documentParts, placeOf, type DocumentLook, type DocumentParts } from './document-parts';

/** Documents word for word, their passages marked by numbers and colours, the codes beside them. */
export function documentReport(source: ExportSource, request: ExportRequest): Report {
  const parts = documentParts(source, request);
  const { title, subtitle, documents, codings, look, about, problems } = parts;
  const isOne = documents.length === 1;
  const bodies = documents.flatMap((one) => [...(isOne ? [] : headBlocks(one, look)), ...textBlocks(one, look)]);
  return {
    title,
    subtitle,
    language: look.language,
    isLandscape: false,
    blocks:
      documents.length === 0
        ? [{ kind: 'paragraph', text: [documentWords(look.language).none] }]
        : [...(codings.length === 0 ? [] : [legend(source.project, parts)]), ...bodies],
    about,
    problems,
  };
}

/** Every code that is shown with how often it was given, and how to read the marks. */
function legend(project: Project, { documents, look: { language } }: DocumentParts): Block {
  const words = documentWords(language);
  const isOne = documents.length === 1;
  const number = { width: 1.8, align: 'end' } as const;
  return {
    kind: 'table',
    table: {
      caption: words.legend,
      columns: [
        { head: words.heads.code, width: 6.4 },
        { head: words.heads.codings, ...number },
        ...(isOne ? [] : [{ head: words.heads.documents, ...number }]),
      ],
      rows: codeCounts(project, documents).map(({ code, above, codings, documents: count }) => [
        {
          paragraphs: [
            [
              ...(above === '' ? [] : [{ text: above, style: 'quiet' as const }]),
              { text: code.name, color: code.color },
            ],
          ],
        },
        ...(isOne ? [codings] : [codings, count]).map((one) => textCell(countText(one, language))),
      ]),
      note: words.how,
    },
  };
}

function headBlocks(document: MarkedDocument, { language }: DocumentLook): readonly Block[] {
  const place = placeOf(document, language);
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 1, text: document.name },
    ...(place === '' ? [] : [note(place)]),
  ];
}

function textBlocks({ paragraphs, codings }: MarkedDocument, look: DocumentLook): readonly Block[] {
  const words = documentWords(look.language);
  const { heads } = words;
  if (paragraphs === null) return [note(words.missing)];
  if (paragraphs.length === 0) return [note(words.empty)];
  return [
    ...(codings.length === 0 ? [note(words.uncoded)] : []),
    {
      kind: 'table',
      table: {
        caption: '',
        columns: [
          { head: heads.paragraph, width: 0.8, align: 'end' },
          { head: heads.text, width: 6.6, isText: true },
          { head: heads.codes, width: 2.6 },
        ],
        rows: paragraphs.map((paragraph, at) => [
          textCell(String(at + 1)),
          { paragraphs: [paragraph.pieces.map(pieceOf), ...memosOf(paragraph, look)] },
          { paragraphs: codesOf(paragraph, look) },
        ]),
      },
    },
  ];
}

function note(text: string): Block {
  return { kind: 'paragraph', role: 'note', text: [text] };
}

function pieceOf(piece: Piece<NumberedPassage>): Inline {
  const { passage } = piece;
  if (piece.kind === 'words') {
    const style = piece.isReplaced ? 'strong' : undefined;
    return { text: piece.text, style, color: passage?.codes[0]?.code.color };
  }
  const { number, codes } = piece.passage;
  return { text: piece.kind === 'begin' ? `[${number}` : `${number}]`, style: 'mark', color: codes[0]?.code.color };
}

/** A line for each code of each passage in the paragraph. */
function codesOf({ passages }: MarkedParagraph<NumberedPassage>, look: DocumentLook): readonly (readonly Inline[])[] {
  const { goesOn } = documentWords(look.language);
  return passages.flatMap(({ passage: { number, codes }, isFirst }) =>
    codes.map(({ code, name, coders }): readonly Inline[] => [
      { text: String(number), style: 'strong', color: code.color },
      ` ${name}`,
      ...(look.withCoders && coders.length > 0 ? [{ text: ` · ${coders.join(', ')}`, style: 'quiet' as const }] : []),
      ...(isFirst ? [] : [{ text: goesOn, style: 'quiet' as const }]),
    ]),
  );
}

function memosOf(
  { passages }: MarkedParagraph<NumberedPassage>,
  { language, withMemos }: DocumentLook,
): readonly (readonly Inline[])[] {
  if (!withMemos) return [];
  const { memo: head } = documentWords(language);
  return passages.flatMap(({ passage: { number, codes }, isFirst }) =>
    codes.flatMap(({ name, memo }): readonly (readonly Inline[])[] =>
      !isFirst || memo === '' ? [] : [[{ text: `[${number}] ${head(name)} ${memo}`, style: 'quiet' }]],
    ),
  );
}
