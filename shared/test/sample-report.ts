import type { Drawing } from '../charts/drawing';
import type { AboutLine } from '../exporters/side-file';
import type { Report, ReportCell } from '../exporters/report/report';

const drawing: Drawing = {
  width: 380,
  height: 60,
  title: 'Codierungen je Veranstaltung',
  items: [
    { tag: 'rect', attributes: { x: 0, y: 8, width: 240, height: 18, fill: '#555555' } },
    { tag: 'rect', attributes: { x: 0, y: 34, width: 90, height: 18, fill: '#555555' } },
    { tag: 'text', attributes: { x: 248, y: 22, 'font-size': 12 }, items: ['Ballenfeld 12'] },
    { tag: 'text', attributes: { x: 98, y: 48, 'font-size': 12 }, items: ['Neuenrode 4'] },
  ],
};

function number(count: number, to: string, shade: number): ReportCell {
  return { paragraphs: [[{ text: String(count), to }]], shade };
}

const statements: ReportCell = {
  paragraphs: [
    ['Bündnisse sind am Anfang lose ', { text: '(1)', to: 'q-1', style: 'quiet' }],
    ['Die Verwaltung sagt nicht nein ', { text: '[veraltet]', style: 'emphasis' }],
  ],
  isList: true,
};

/** A report with every kind of block, in words that have broken something somewhere. */
export const sampleReport: Report = {
  title: 'Reden wir über „Mut“ & <Haltung>',
  subtitle: 'Ergebnisse aus drei Stadtgesprächen, 2023',
  language: 'de',
  isLandscape: false,
  blocks: [
    {
      kind: 'paragraph',
      role: 'lead',
      text: ['Am Anfang sind solche Bündnisse lose; was sie hält, ist ', { text: 'Vertrauen', style: 'strong' }, '.'],
    },
    { kind: 'heading', level: 1, text: 'Ergebnisse', anchor: 'results' },
    {
      kind: 'paragraph',
      text: [
        'Die Zahlen stehen in der Tabelle, die ',
        { text: 'Belege', to: 'evidence', style: 'emphasis' },
        ' dahinter.\nEine neue Zeile. 🙂 ß',
      ],
    },
    {
      kind: 'table',
      table: {
        caption: 'Codierungen je Veranstaltung',
        columns: [
          { head: 'Code', width: 3 },
          { head: 'Ballenfeld', width: 1, align: 'end', group: '2023' },
          { head: 'Neuenrode', width: 1, align: 'end', group: '2023' },
          { head: 'Aussagen', width: 4 },
        ],
        rows: [
          [{ paragraphs: [['Haltung']], isHead: true }, number(12, 'q-1', 1), number(4, 'q-2', 0.3), statements],
          [
            { paragraphs: [['Mut']], isHead: true, indent: 1 },
            number(3, 'q-2', 0.2),
            number(0, 'q-2', 0),
            { paragraphs: [] },
          ],
        ],
        note: 'Gezählt sind Codierungen mit dem Code selbst.',
      },
    },
    {
      kind: 'figure',
      drawing,
      caption: 'Codierungen je Veranstaltung',
      text: 'Ballenfeld 12, Neuenrode 4 Codierungen',
    },
    { kind: 'page-break' },
    { kind: 'heading', level: 1, text: 'Belege', anchor: 'evidence' },
    { kind: 'heading', level: 2, text: 'Haltung' },
    {
      kind: 'quotation',
      anchor: 'q-1',
      text: 'Am Anfang sind solche Bündnisse lose.\nUnd dann?',
      reference: ['Tisch 1, Abs. 12 ', { text: 'zur Tabelle', to: 'results' }],
    },
    { kind: 'quotation', anchor: 'q-2', text: '=SUM(A1); „so“ & <b>so</b>', reference: ['Tisch 2, Abs. 3–4'] },
    { kind: 'heading', level: 3, text: 'Was folgt' },
    { kind: 'list', items: [['Zuhören'], ['Nachfragen']] },
    { kind: 'list', isOrdered: true, items: [['zuerst'], ['dann']] },
    { kind: 'paragraph', role: 'note', text: ['Namen sind geändert.'] },
    { kind: 'heading', level: 1, text: 'Dank' },
    { kind: 'paragraph', role: 'credits', text: ['Gefördert von niemandem.'] },
    { kind: 'heading', level: 1, text: 'Anhang' },
  ],
  about: { counted: 'jede Codierung', totals: ['19 Codierungen in 2 Dokumenten'], columns: [] },
};

export const sampleAbout: readonly AboutLine[] = [
  ['Gezählt', 'jede Codierung'],
  ['Filter', 'keiner'],
];
