import { countText } from '../../charts/number-text';
import { codeTree, pathName } from '../../project/code-tree';
import type { Project } from '../../project/project';
import { chosen, type ExportOption, type ExportSource } from '../define-exporter';
import type { ExportLanguage, ExportRequest } from '../export-request';
import { markedDocuments, type MarkedDocument, type NumberedPassage } from '../marked/marked-documents';
import type { MarkedParagraph, Piece } from '../marked/marked-text';
import { passageChoice, passageOptions } from '../marked/passage-choice';
import { wordProblems } from '../marked/word-problems';
import { textCell } from '../report/cells';
import type { Block, Inline, Report, ReportCell } from '../report/report';
import { dateText } from '../words/dates';
import { documentWords } from '../words/document';
import { kindWords } from '../words/kinds';
import { sideWords } from '../words/side';

/** What can be chosen about documents with their codings. */
export const documentOptions = [
  ...passageOptions,
  { id: 'coder-names', kind: 'flag', initial: false },
  { id: 'memos', kind: 'flag', initial: false },
] as const satisfies readonly ExportOption[];

/** What is said beside the words. */
type Look = { readonly language: ExportLanguage; readonly withMemos: boolean; readonly withCoders: boolean };

/** Documents word for word, their passages marked by numbers and colours, the codes beside them. */
export function documentReport(source: ExportSource, { language, options }: ExportRequest): Report {
  const { project } = source;
  const choice = passageChoice(project, { language, options });
  const documents = markedDocuments(source, choice);
  const codings = documents.flatMap((one) => one.codings);
  const look = {
    language,
    withCoders: chosen({ options: documentOptions }, options, 'coder-names') === true,
    withMemos: chosen({ options: documentOptions }, options, 'memos') === true,
  };
  const words = documentWords(language);
  const [first, ...more] = documents;
  const only = more.length === 0 ? first : undefined;
  const bodies = documents.map((one) => [
    ...(only === undefined ? headBlocks(one, look) : []),
    ...textBlocks(one, look),
  ]);
  return {
    title: only?.name ?? kindWords(language).document,
    subtitle: [project.info.name, ...(only === undefined ? [] : placeOf(only, language))].join(' · '),
    language,
    isLandscape: false,
    blocks:
      first === undefined
        ? [{ kind: 'paragraph', text: [words.none] }]
        : [...(codings.length === 0 ? [] : legend(project, documents, language)), ...bodies.flat()],
    about: {
      counted: words.counted,
      ...(choice.filter === undefined ? {} : { filter: choice.filter }),
      totals: [sideWords(language).totals(codings.length, documents.length, 'codings')],
      columns: [],
    },
    problems: (file) => wordProblems(project, documents, file),
  };
}

/** Event, day and place of a document, as far as they are known. */
function placeOf({ event }: MarkedDocument, language: ExportLanguage): readonly string[] {
  if (event === null) return [];
  return [event.title, event.place, dateText(event.date, language)].filter((part) => part !== '');
}

/** Every code that is shown, in the order of the tree, with how often it was given; and how to read the marks. */
function legend(project: Project, documents: readonly MarkedDocument[], language: ExportLanguage): readonly Block[] {
  const words = documentWords(language);
  const tree = codeTree(project.codes);
  const given = new Map<string, { codings: number; documents: number }>();
  for (const { codings } of documents) {
    const counts = new Map<string, number>();
    for (const { codeId } of codings) counts.set(codeId, (counts.get(codeId) ?? 0) + 1);
    for (const [id, count] of counts) {
      const known = given.get(id) ?? { codings: 0, documents: 0 };
      given.set(id, { codings: known.codings + count, documents: known.documents + 1 });
    }
  }
  const withDocuments = documents.length > 1;
  const rows = tree.ordered.flatMap((code): readonly (readonly ReportCell[])[] => {
    const counts = given.get(code.id);
    if (counts === undefined) return [];
    const above = pathName(tree, code.id).slice(0, -code.name.length);
    const name: readonly Inline[] = [
      ...(above === '' ? [] : [{ text: above, style: 'quiet' as const }]),
      { text: code.name, color: code.color },
    ];
    const numbers = withDocuments ? [counts.codings, counts.documents] : [counts.codings];
    return [[{ paragraphs: [name] }, ...numbers.map((count) => textCell(countText(count, language)))]];
  });
  const { code, codings, documents: documentsHead } = words.heads;
  return [
    {
      kind: 'table',
      table: {
        caption: words.legend,
        columns: [
          { head: code, width: 6.4 },
          { head: codings, width: 1.8, align: 'end' },
          ...(withDocuments ? [{ head: documentsHead, width: 1.8, align: 'end' } as const] : []),
        ],
        rows,
        note: words.how,
      },
    },
  ];
}

function headBlocks(document: MarkedDocument, { language }: Look): readonly Block[] {
  const place = placeOf(document, language).join(' · ');
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 1, text: document.name },
    ...(place === '' ? [] : [{ kind: 'paragraph', role: 'note', text: [place] } as const]),
  ];
}

function textBlocks({ paragraphs, codings }: MarkedDocument, look: Look): readonly Block[] {
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
function codesOf({ passages }: MarkedParagraph<NumberedPassage>, look: Look): readonly (readonly Inline[])[] {
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
  { language, withMemos }: Look,
): readonly (readonly Inline[])[] {
  if (!withMemos) return [];
  const { memo: head } = documentWords(language);
  return passages.flatMap(({ passage: { number, codes }, isFirst }) =>
    codes.flatMap(({ name, memo }): readonly (readonly Inline[])[] =>
      !isFirst || memo === ''
        ? []
        : [
            [
              { text: `[${number}] ${head(name)} `, style: 'quiet' },
              { text: memo, style: 'quiet' },
            ],
          ],
    ),
  );
}
