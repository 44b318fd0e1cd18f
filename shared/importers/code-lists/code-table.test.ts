import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canBeCodes, codeTableText, isCodeTable } from './code-table';
import { importFile } from '../importers';
import { readCodeList } from './code-lists';

function table(columns: string, ...rows: readonly string[]) {
  const width = columns.split(';').length;
  const cellsOf = (row: string): string[] => [...row.split(';'), ...Array<string>(width).fill('')].slice(0, width);
  return { columns: columns.split(';'), rows: rows.map(cellsOf) };
}

const lists: Readonly<Record<string, ReturnType<typeof table>>> = {
  'our own codebook': table(
    'code_path;code;definition;include;exclude;origin;color;examples;codings;passages_with_subcodes',
    'Mut;Mut;;;;inductive;#2f6fb3;„Ja“ (Tisch 1, Abs. 3);3;4',
    'Mut > Wut;Wut;Zorn;;;inductive;#2f6fb3;;1;1',
  ),
  'MAXQDA, German': table('Farbe;Obercode;Code;Cod. Seg. (alle Dokumente)', '#ff0000;;Haltung;12', ';Haltung;Mut;3'),
  'MAXQDA, English': table('Color;Parent code;Code;Coded segments', ';;Attitude;12', ';Attitude;Courage;3'),
  'a coding guide after Mayring': table(
    'Kategorie;Definition;Ankerbeispiele;Kodierregel',
    'Selbstvertrauen;Gewissheit, es zu schaffen.;„Sicher hab ich das geschafft.“;Alle drei Aspekte hoch',
    'Zweifel;Ungewissheit.;„Schauen wir mal.“;',
  ),
  'two columns and an example': table(
    'Kategorie;Definition;Ankerbeispiel',
    'Mut;Sagt Nein.;„Nein!“',
    'Wut;Sagt es laut.;„NEIN!“',
  ),
  'names and parents': table('Name;Parent;Colour;Description', 'Haltung;;#aabbcc;', 'Mut;Haltung;;Sagt Nein.'),
  'names below each other, of the same name': table('Code;Obercode', 'Mut;', 'Anderes;Mut', 'Wut;', 'Anderes;Wut'),
};

const others: Readonly<Record<string, ReturnType<typeof table>>> = {
  'respondents by their code': table('Code;Alter;Geschlecht;Kommentar', 'A-01;34;w;Zu laut.', 'A-02;41;m;Schön.'),
  'a code and an answer': table('Code;Kommentar', 'A-01;Zu laut hier.', 'A-02;Schön ruhig.'),
  'a code, a definition asked for': table(
    'Code;Definition;Beruf',
    'A-01;Nachhaltig heißt …;Lehrer',
    'A-02;Sparen.;Koch',
  ),
  'names and comments': table('Name;Beschreibung;Kommentar', 'Tisch 1;Rathaus;laut', 'Tisch 2;Markt;leise'),
  'favourite colours': table('Name;Farbe;Memo', 'Ada;rot;', 'Ben;blau;'),
  families: table('Code;Parent;Antwort', 'K1;;Ja.', 'K2;K1;Nein.'),
  'categories that recur': table(
    'Kategorie;Definition;Kommentar',
    'Lob;Gut.;Ja',
    'Lob;Fein.;Ja',
    'Tadel;Na.;',
    'Lob;Oh.;',
  ),
  'our own codings': table(
    'document;code_path;code;quote;color',
    'Tisch 1;Mut;Mut;„Ja“;#2f6fb3',
    'Tisch 1;Mut;Mut;„Nein“;#2f6fb3',
    'Tisch 2;Mut;Mut;„Doch“;#2f6fb3',
  ),
  'no rows': table('Kategorie;Definition;Ankerbeispiel'),
};

describe('a table among files', () => {
  it.each(Object.entries(lists))('is a list of codes: %s', (_, one) => {
    expect([isCodeTable(one), canBeCodes(one)]).toEqual([true, true]);
  });

  it.each(Object.entries(others))('is none: %s', (_, one) => {
    expect(isCodeTable(one)).toBe(false);
  });

  it('is none in any survey of the fixtures', async () => {
    const folder = new URL('../../../fixtures/import/', import.meta.url);
    const names = ['csv/qualtrics.csv', 'csv/survey-semicolon-excel.csv', 'xlsx/survey.xlsx'];
    for (const name of [...names, 'csv/attributes-tabs-windows-1252.txt']) {
      const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
      const { tables = [] } = await importFile({ name, bytes }, { sha256: '' });
      expect(tables.length).toBeGreaterThan(0);
      expect(tables.map(isCodeTable)).not.toContain(true);
    }
  });

  it('is read as a list from the text made of it, with all its marks', () => {
    const { columns, rows } = table('Code;Obercode;Definition', 'Mut;;', 'Wut;Mut;');
    const wordy = rows.map((row) => [...row.slice(0, 2), 'Sagt "nein";\nund bleibt dabei, „so“.']);
    const bytes = new TextEncoder().encode(codeTableText({ columns, rows: wordy }));
    const { codes, problems, format } = readCodeList({ name: 'Leitfaden.xlsx', bytes });
    expect([format, problems]).toEqual(['csv', []]);
    expect(codes.map(({ name, parent, definition }) => [name, parent, definition])).toEqual([
      ['Mut', null, 'Sagt "nein";\nund bleibt dabei, „so“.'],
      ['Wut', 0, 'Sagt "nein";\nund bleibt dabei, „so“.'],
    ]);
  });
});
