import type { ParagraphLook, ParagraphStyle, RunLook } from 'docx';
import type { ExportLanguage } from '../export-request';

const serif = 'Cambria';
/** The type of headings, tables and marks. */
export const sans = 'Calibri';
const ink = '1d1b17';
const quiet = '5c574e';

/** Names of the styles of a report; Word knows those of headings, captions and quotations by itself. */
export const styleIds = {
  title: 'Title',
  subtitle: 'Subtitle',
  headings: { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' },
  caption: 'Caption',
  quotation: 'Quote',
  reference: 'Reference',
  list: 'ListParagraph',
  lead: 'Lead',
  note: 'Note',
  credits: 'Credits',
  tableText: 'TableText',
  tableHead: 'TableHead',
  runningText: 'RunningText',
  footer: 'Footer',
} as const;

/** The styles of a document: sizes in half points, lengths in twentieths of a point. */
export function documentStyles(language: ExportLanguage) {
  return { default: defaultStyles(language), paragraphStyles };
}

function defaultStyles(language: ExportLanguage) {
  const document = {
    run: { font: serif, size: 22, color: ink, language: { value: language === 'de' ? 'de-DE' : 'en-GB' } },
    paragraph: { spacing: { after: 140, line: 288 }, widowControl: true },
  };
  return {
    document,
    title: { run: { font: sans, size: 44, bold: true, color: ink }, paragraph: { spacing: { after: 80, line: 240 } } },
    heading1: heading(30, { before: 480, after: 140 }),
    heading2: heading(25, { before: 320, after: 100 }),
    heading3: heading(22, { before: 240, after: 80 }),
    listParagraph: { paragraph: { spacing: { after: 60 } } },
    caption: {
      run: { font: sans, size: 20, color: ink, italics: false },
      paragraph: { keepNext: true, spacing: { before: 240, after: 100 } },
    },
    hyperlink: { run: { color: '1f4f8f' } },
  };
}

function heading(size: number, spacing: { before: number; after: number }): { run: RunLook; paragraph: ParagraphLook } {
  return {
    run: { font: sans, size, bold: true, color: ink },
    paragraph: { keepNext: true, keepLines: true, spacing: { ...spacing, line: 252 } },
  };
}

const leftRule = { left: { style: 'single', size: 18, color: 'd9d4ca', space: 10 } } as const;
const small = { font: sans, size: 19, color: quiet } as const;

const paragraphStyles: readonly ParagraphStyle[] = [
  style('Subtitle', 'Subtitle', {
    run: { font: sans, size: 24, color: quiet },
    paragraph: { spacing: { after: 480 }, border: { bottom: { style: 'single', size: 12, color: ink, space: 10 } } },
  }),
  style('Quote', 'Quote', {
    run: { italics: false },
    paragraph: {
      keepLines: true,
      keepNext: true,
      indent: { left: 340, right: 340 },
      spacing: { after: 40 },
      border: leftRule,
    },
  }),
  style('Reference', 'Reference', {
    run: small,
    paragraph: { indent: { left: 340, right: 340 }, spacing: { after: 220 }, border: leftRule },
  }),
  style('Lead', 'Lead', { run: { size: 25 }, paragraph: { spacing: { after: 200, line: 300 } } }),
  style('Note', 'Note', { run: small, paragraph: { spacing: { before: 60, after: 160, line: 252 } } }),
  style('Credits', 'Credits', { run: small, paragraph: { spacing: { after: 100, line: 252 } } }),
  style('TableText', 'Table Text', { run: { font: sans, size: 18 }, paragraph: { spacing: { after: 40, line: 240 } } }),
  style('TableHead', 'Table Head', {
    run: { font: sans, size: 18, bold: true },
    paragraph: { keepNext: true, spacing: { after: 40, line: 240 } },
  }),
  style('RunningText', 'Running Text', { run: { size: 21 }, paragraph: { spacing: { after: 60, line: 276 } } }),
  style('Footer', 'footer', { run: { font: sans, size: 16, color: quiet }, paragraph: { spacing: { after: 0 } } }),
];

function style(id: string, name: string, look: Pick<ParagraphStyle, 'run' | 'paragraph'>): ParagraphStyle {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...look };
}
