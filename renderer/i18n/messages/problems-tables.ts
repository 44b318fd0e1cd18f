import type { Dictionary } from '../dictionary';
import { counted, n0, n1, type ProblemParams } from './problem-words';

/** A sentence for every problem of tables: workbooks, surveys, lists of attributes. */
export const de = {
  'excel-old': 'Das ist ein altes Excel-Format (.xls). Speichern Sie die Tabelle als .xlsx oder .csv.',
  'xlsx-damaged':
    'Die Arbeitsmappe ist beschädigt. Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie neu.',
  'table-too-large': (p: ProblemParams) =>
    `Die Tabelle ist zu groß: Gelesen werden bis zu ${n0(p['rows'])} Zeilen, ${n0(p['columns'])} Spalten und ${n0(p['cells'])} Zellen. Teilen Sie sie auf.`,
  'table-empty': 'Dieses Tabellenblatt ist leer.',
  'table-hidden': 'Dieses Tabellenblatt ist in der Arbeitsmappe ausgeblendet.',
  'table-rows-above': (p: ProblemParams) =>
    `${counted(p['count'], 'Zeile', 'Zeilen', n0)} über den Spaltennamen übergangen.`,
  'table-without-headings': 'Die Tabelle hat keine Spaltennamen; die Spalten heißen deshalb A, B, C …',
  'table-columns-named': (p: ProblemParams) =>
    `${counted(p['count'], 'Spalte hatte keinen eigenen Namen und heißt jetzt', 'Spalten hatten keinen eigenen Namen und heißen jetzt', n0)}: ${p['columns'] ?? ''}.`,
  'table-merged-spread': (p: ProblemParams) =>
    `${counted(p['count'], 'verbundene Zelle gilt', 'verbundene Zellen gelten', n0)} für jede ihrer Zeilen.`,
  'table-formulas-empty': (p: ProblemParams) =>
    `${counted(p['count'], 'Formel', 'Formeln', n0)} ohne gespeichertes Ergebnis (${p['cells'] ?? ''}); die Zellen bleiben leer. Öffnen Sie die Mappe in einer Tabellenkalkulation und speichern Sie sie neu.`,
  'table-comments-left-out': (p: ProblemParams) =>
    `${counted(p['count'], 'Kommentar', 'Kommentare', n0)} an Zellen weggelassen (${p['cells'] ?? ''}).`,
  'survey-rows-silent': (p: ProblemParams) =>
    `${counted(p['count'], 'Zeile ohne Antwort wurde', 'Zeilen ohne Antwort wurden', n0)} kein Dokument: ${p['names'] ?? ''}.`,
  'survey-answers-empty': (p: ProblemParams) =>
    `${counted(p['count'], 'leere Antwort', 'leere Antworten', n0)} übergangen; der Spaltenname fehlt dort im Text.`,
};

export const en: Dictionary<typeof de> = {
  'excel-old': 'This is an old Excel format (.xls). Save the table as .xlsx or .csv.',
  'xlsx-damaged': 'The workbook is damaged. Open it in a spreadsheet program and save it anew.',
  'table-too-large': (p) =>
    `The table is too large: up to ${n1(p['rows'])} rows, ${n1(p['columns'])} columns and ${n1(p['cells'])} cells are read. Divide it up.`,
  'table-empty': 'This sheet is empty.',
  'table-hidden': 'This sheet is hidden in the workbook.',
  'table-rows-above': (p) => `${counted(p['count'], 'row', 'rows', n1)} above the names of the columns passed over.`,
  'table-without-headings': 'The table has no names of columns; they are called A, B, C … instead.',
  'table-columns-named': (p) =>
    `${counted(p['count'], 'column had no name of its own and got one', 'columns had no name of their own and got one', n1)}: ${p['columns'] ?? ''}.`,
  'table-merged-spread': (p) =>
    `${counted(p['count'], 'merged cell counts for each of its rows', 'merged cells count for each of their rows', n1)}.`,
  'table-formulas-empty': (p) =>
    `${counted(p['count'], 'formula', 'formulas', n1)} without a stored result (${p['cells'] ?? ''}); the cells stay empty. Open the workbook in a spreadsheet program and save it anew.`,
  'table-comments-left-out': (p) =>
    `${counted(p['count'], 'comment', 'comments', n1)} on cells left out (${p['cells'] ?? ''}).`,
  'survey-rows-silent': (p) =>
    `${counted(p['count'], 'row has', 'rows have', n1)} no answer and ${p['count'] === 1 ? 'makes' : 'make'} no document: ${p['names'] ?? ''}.`,
  'survey-answers-empty': (p) =>
    `${counted(p['count'], 'empty answer', 'empty answers', n1)} passed over; the name of the column is left out there.`,
};
