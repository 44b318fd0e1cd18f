import { countText } from '../../charts/number-text';
import { defineExporter, type ExportSource } from '../define-exporter';
import type { ExportLanguage, ExportRequest } from '../export-request';
import { headCell, textCell } from '../report/cells';
import type { Block, Report, ReportTable } from '../report/report';
import { software } from '../software';
import { dateText } from '../words/dates';
import { kindWords } from '../words/kinds';
import { coreq, srqr, type ChecklistItem } from '../words/method-checklists';
import { methodWords } from '../words/method';
import { methodFacts, type MethodFacts } from './method-facts';
import { codeSystemSteps, stepKinds, stepsByDay } from './method-steps';

/** How the study was made, as far as the project knows, with the items of COREQ and SRQR. */
export const methodAppendixExporter = defineExporter({
  id: 'method-appendix',
  files: ['docx', 'html', 'pdf'],
  words: 'none',
  history: true,
  report: methodAppendix,
});

function methodAppendix({ project, history }: ExportSource, { language }: ExportRequest): Report {
  const facts = methodFacts(project);
  const words = methodWords(language);
  return {
    title: kindWords(language)['method-appendix'],
    subtitle: project.info.name,
    language,
    isLandscape: false,
    blocks: [
      heading(words.heads.software),
      paragraph(words.software(software)),
      heading(words.heads.material),
      paragraph(words.material(facts)),
      heading(words.heads.coding),
      paragraph(words.coding(facts)),
      ...(facts.coders.length === 0 ? [] : [table(codersTable(facts, language))]),
      ...historyBlocks(history, language),
      ...checklist('COREQ', { items: coreq(language), facts, language }),
      ...checklist('SRQR', { items: srqr(language), facts, language }),
      heading(words.heads.literature),
      { kind: 'list', items: words.literature.map((line) => [line]) },
    ],
    about: { counted: words.counted, totals: [words.coding(facts)], columns: [] },
  };
}

function heading(text: string): Block {
  return { kind: 'heading', level: 1, text };
}

function paragraph(text: string, role?: 'note'): Block {
  return { kind: 'paragraph', text: [text], ...(role === undefined ? {} : { role }) };
}

function table(content: ReportTable): Block {
  return { kind: 'table', table: content };
}

function codersTable({ coders }: MethodFacts, language: ExportLanguage): ReportTable {
  const { coderHeads: heads, captions } = methodWords(language);
  return {
    caption: captions.coders,
    columns: [
      { head: heads.name, width: 34 },
      { head: heads.codings, width: 18, align: 'end' },
      { head: heads.documents, width: 18, align: 'end' },
      { head: heads.first, width: 24 },
      { head: heads.last, width: 24 },
    ],
    rows: coders.map(({ name, codings, documents, first, last }) => [
      headCell(name),
      textCell(countText(codings, language)),
      textCell(countText(documents, language)),
      textCell(dateText(first, language)),
      textCell(dateText(last, language)),
    ]),
  };
}

/** What was done by day, and what became of the code system; a project file does not carry the history. */
function historyBlocks(history: ExportSource['history'], language: ExportLanguage): readonly Block[] {
  const { heads, captions, stepHeads, kinds, noHistory, noCodeSteps, utc } = methodWords(language);
  if (history === undefined) return [heading(heads.steps), paragraph(noHistory, 'note')];
  const codeSteps = codeSystemSteps(history);
  const numbers = { width: 14, align: 'end' } as const;
  return [
    heading(heads.steps),
    table({
      caption: captions.steps,
      columns: [{ head: stepHeads.day, width: 26 }, ...stepKinds.map((kind) => ({ head: kinds[kind], ...numbers }))],
      rows: stepsByDay(history).map(({ day, counts }) => [
        headCell(dateText(day, language)),
        ...stepKinds.map((kind) => textCell(countText(counts[kind], language))),
      ]),
      note: utc,
    }),
    heading(heads.codeSystem),
    codeSteps.length === 0
      ? paragraph(noCodeSteps, 'note')
      : table({
          caption: captions.codeSystem,
          columns: [
            { head: stepHeads.day, width: 22 },
            { head: stepHeads.step, width: 58 },
            { head: stepHeads.coder, width: 20 },
          ],
          rows: codeSteps.map(({ at, description, coder }) => [
            textCell(dateText(at.slice(0, 10), language)),
            textCell(description),
            textCell(coder),
          ]),
        }),
  ];
}

type ChecklistOptions = {
  readonly items: readonly ChecklistItem[];
  readonly facts: MethodFacts;
  readonly language: ExportLanguage;
};

function checklist(name: 'COREQ' | 'SRQR', { items, facts, language }: ChecklistOptions): readonly Block[] {
  const { itemHeads, checklistNote, byAuthors, captions } = methodWords(language);
  const told = items.map((item) => ({ ...item, known: item.known?.(facts) ?? '' }));
  const filled = told.filter(({ known }) => known !== '').length;
  return [
    heading(name),
    table({
      caption: captions[name],
      columns: [
        { head: itemHeads.number, width: 7, align: 'end' },
        { head: itemHeads.item, width: 33 },
        { head: itemHeads.known, width: 60 },
      ],
      rows: told.map(({ name: item, known }, at) => [
        textCell(String(at + 1)),
        headCell(item),
        known === '' ? { paragraphs: [[{ text: byAuthors, style: 'quiet' }]] } : textCell(known),
      ]),
      note: checklistNote(filled, items.length),
    }),
  ];
}
