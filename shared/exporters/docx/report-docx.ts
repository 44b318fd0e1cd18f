import type { Table } from 'docx';
import { Document, Footer, ImageRun, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { drawingToSvg } from '../../charts/drawing';
import { assertNever } from '../../kernel/assert';
import { encodeUtf8 } from '../../kernel/encoding';
import { captionLabels } from '../report/captions';
import type { Block, Report } from '../report/report';
import { officeFile, officeParts } from '../office-file';
import type { AboutLine } from '../side-file';
import { software } from '../software';
import { reportWords } from '../words/report';
import { legal } from '../../kernel/xml';

import { numberList, numbering, pointList } from './numbering';
import { page, textWidth } from './page';
import { bookmarksOf, marked, runsOf, textRuns, type Bookmarks } from './runs';
import { documentStyles, styleIds } from './styles';
import { docxTable } from './table';

/** PNG pictures of drawings by their SVG text. */
type Pictures = ReadonlyMap<string, Uint8Array>;

type Context = {
  readonly report: Report;
  readonly bookmarks: Bookmarks;
  readonly pictures: Pictures;
  readonly labelFor: ReturnType<typeof captionLabels>;
};

/**
 * A report as a Word document on A4, in styles that one can change.
 *
 * A figure needs a picture for programs that cannot draw SVG; where `pictures` has none, words stand for it. `about`
 * stands at the end. The bytes depend on the report alone.
 */
export async function writeDocx(
  report: Report,
  { about, pictures = new Map() }: { readonly about: readonly AboutLine[]; readonly pictures?: Pictures | undefined },
): Promise<Uint8Array<ArrayBuffer>> {
  const { language, title, isLandscape } = report;
  const context = { report, pictures, bookmarks: bookmarksOf(report), labelFor: captionLabels(language) };
  const { width, height, margin } = page;
  const document = new Document({
    title: legal(title),
    creator: software,
    lastModifiedBy: software,
    description: legal(report.subtitle),
    hyphenation: { autoHyphenation: true },
    styles: documentStyles(language),
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width, height, orientation: isLandscape ? 'landscape' : 'portrait' },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: footer(report) },
        children: [...titleBlocks(report), ...blocksOf(context), ...aboutBlocks(report, about)],
      },
    ],
  });
  return officeFile(officeParts(new Uint8Array(await Packer.toArrayBuffer(document))));
}

function titleBlocks({ title, subtitle }: Report): readonly Paragraph[] {
  return [
    new Paragraph({ style: styleIds.title, children: textRuns(title) }),
    // Its rule parts the title from what follows, so it stands even where it is empty.
    new Paragraph({ style: styleIds.subtitle, children: textRuns(subtitle) }),
  ];
}

function blocksOf(context: Context): readonly (Paragraph | Table)[] {
  let isAfterBreak = false;
  return context.report.blocks.flatMap((block, at) => {
    if (block.kind === 'page-break') {
      isAfterBreak = true;
      return [];
    }
    const parts = isAfterBreak ? [new Paragraph({ pageBreakBefore: true, spacing: { after: 0, line: 20 } })] : [];
    isAfterBreak = false;
    return [...parts, ...blockParts(block, { ...context, at })];
  });
}

type Written = Exclude<Block, { kind: 'page-break' }>;

function blockParts(block: Written, context: Context & { readonly at: number }): readonly (Paragraph | Table)[] {
  const { bookmarks } = context;
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          style: styleIds.headings[block.level],
          children: marked(textRuns(block.text), { anchor: block.anchor, bookmarks }),
        }),
      ];
    case 'paragraph': {
      const style = block.role === undefined ? {} : { style: styleIds[block.role] };
      return [
        new Paragraph({
          ...style,
          children: marked(runsOf(block.text, bookmarks), { anchor: block.anchor, bookmarks }),
        }),
      ];
    }
    case 'quotation':
      return [
        new Paragraph({
          style: styleIds.quotation,
          children: marked(textRuns(block.text), { anchor: block.anchor, bookmarks }),
        }),
        new Paragraph({ style: styleIds.reference, children: runsOf(block.reference, bookmarks) }),
      ];
    case 'list': {
      const list =
        block.isOrdered === true
          ? { reference: numberList, level: 0, instance: context.at }
          : { reference: pointList, level: 0 };
      return block.items.map(
        (item) => new Paragraph({ style: styleIds.list, numbering: list, children: runsOf(item, bookmarks) }),
      );
    }
    case 'table':
      return tableParts(block, context);
    case 'figure':
      return figureParts(block, context);
    default:
      return assertNever(block);
  }
}

function tableParts(
  { table }: Block & { kind: 'table' },
  { report, bookmarks, labelFor }: Context,
): readonly (Paragraph | Table)[] {
  const note = table.note ?? '';
  return [
    ...(table.caption === '' ? [] : [caption(labelFor('table'), table.caption)]),
    docxTable(table, { width: textWidth(report), bookmarks }),
    // Two tables with nothing between would be one.
    new Paragraph({ style: styleIds.note, children: textRuns(note) }),
  ];
}

function figureParts(
  { drawing, caption: words, text }: Block & { kind: 'figure' },
  { report, pictures, labelFor }: Context,
): readonly Paragraph[] {
  const label = labelFor('figure');
  const svg = drawingToSvg(drawing);
  const picture = pictures.get(svg);
  if (picture === undefined) {
    const { noPicture } = reportWords(report.language);
    return [caption(label, words), new Paragraph({ style: styleIds.note, children: textRuns(`${noPicture} ${text}`) })];
  }
  // Twenty twentieths of a point are one point, 0.75 of which is a CSS pixel.
  const widest = textWidth(report) / 15;
  const scale = Math.min(1, widest / drawing.width);
  const image = new ImageRun({
    type: 'svg',
    data: encodeUtf8(svg),
    fallback: { type: 'png', data: picture },
    transformation: { width: Math.round(drawing.width * scale), height: Math.round(drawing.height * scale) },
    altText: { name: label, title: drawing.title, description: text },
  });
  return [new Paragraph({ keepNext: true, children: [image] }), caption(label, words)];
}

function caption(label: string, text: string): Paragraph {
  return new Paragraph({
    style: styleIds.caption,
    children: [...textRuns(`${label} `, { bold: true }), ...textRuns(text)],
  });
}

function aboutBlocks({ language }: Report, about: readonly AboutLine[]): readonly Paragraph[] {
  const lines = about.map(
    ([head, text]) =>
      new Paragraph({
        style: styleIds.note,
        spacing: { after: 40 },
        children: [...textRuns(`${head}: `, { bold: true }), ...textRuns(text)],
      }),
  );
  return [new Paragraph({ style: styleIds.headings[3], children: textRuns(reportWords(language).about) }), ...lines];
}

/** Title on the left, number of the page and of all pages on the right. */
function footer(report: Report): Footer {
  const tabStops = [{ type: 'right' as const, position: textWidth(report) }];
  const numbers = new TextRun({ children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  return new Footer({
    children: [new Paragraph({ style: styleIds.footer, tabStops, children: [...textRuns(report.title), numbers] })],
  });
}
