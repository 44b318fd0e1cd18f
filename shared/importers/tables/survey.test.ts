import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportedTable } from '../define-importer';
import { guessChoice, surveyDocuments } from './survey';

const origin = { file: 'umfrage.csv', sha256: '', encoding: 'utf-8' };
const table: ImportedTable = {
  name: 'Umfrage',
  columns: ['Nr.', 'Alter', 'PLZ', 'Gut', 'Schlecht'],
  rows: [
    ['1', '34', '01069', 'Die Bäume am Platz, „alle“.', 'Der Lärm von der Straße her.'],
    ['2', '', '50667', '  ', 'Es gibt zu wenige Bänke dort.\r\nUnd Schatten.'],
    ['3', '29', '20095', '', ''],
  ],
};

describe('the documents of a survey', () => {
  it('are one a row, with answers below the names of their columns and typed attributes', () => {
    const { documents } = surveyDocuments(table, { name: 0, texts: [3, 4], attributes: [1, 2] }, origin);
    expect(documents).toEqual([
      {
        name: '1',
        kind: 'survey',
        text: 'Gut\nDie Bäume am Platz, „alle“.\n\nSchlecht\nDer Lärm von der Straße her.',
        turns: [],
        attributes: { Alter: 34, PLZ: '01069' },
        origin,
      },
      {
        name: '2',
        kind: 'survey',
        text: 'Schlecht\nEs gibt zu wenige Bänke dort.\nUnd Schatten.',
        turns: [],
        attributes: { PLZ: '50667' },
        origin,
      },
    ]);
  });

  it('say which rows have no answer and how many answers are empty', () => {
    const { problems } = surveyDocuments(table, { name: 0, texts: [3, 4], attributes: [] }, origin);
    expect(problems).toMatchObject([
      { code: 'survey-rows-silent', place: 'Umfrage', params: { count: 1, names: '3' } },
      { code: 'survey-answers-empty', params: { count: 1 } },
    ]);
  });

  it('are nothing but the words where that is chosen', () => {
    const choice = { name: null, texts: [3, 4], attributes: [], isWordsOnly: true };
    const [first] = surveyDocuments(table, choice, origin).documents;
    expect(first?.text).toBe('Die Bäume am Platz, „alle“.\n\nDer Lärm von der Straße her.');
    expect(first?.name).toBe('Umfrage 1');
  });

  it('always have names of their own', () => {
    const name = fc.constantFrom('a', 'a (2)', '', ' a ', 'b');
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const named = { name: 'T', columns: ['N', 'W'], rows: names.map((one) => [one, 'Wort']) };
        const { documents } = surveyDocuments(named, { name: 0, texts: [1], attributes: [] }, origin);
        expect(new Set(documents.map((document) => document.name)).size).toBe(names.length);
      }),
    );
  });
});

describe('the guess of columns', () => {
  it('takes sentences for answers, numbers and options for attributes, and a column of names for names', () => {
    expect(guessChoice(table)).toEqual({ name: 0, texts: [3, 4], attributes: [1, 2] });
  });

  it('takes names or labels for names rather than the running number beside them', () => {
    const columns = ['Lfd. Nr.', 'Name', 'Gut'];
    const rows = [
      ['1', 'TN 01', 'Die Bäume am Platz und die Ruhe.'],
      ['2', 'TN 02', 'Dass man sich hier noch grüßt.'],
    ];
    expect(guessChoice({ name: 'M', columns, rows })).toEqual({ name: 1, texts: [2], attributes: [0] });
  });

  it('has no answers for a list of attributes', () => {
    const list = {
      name: 'M',
      columns: ['Dokument', 'Ort'],
      rows: [
        ['Interview 1', 'Köln'],
        ['Interview 2', 'Bonn'],
      ],
    };
    expect(guessChoice(list)).toEqual({ name: 0, texts: [], attributes: [1] });
  });

  it('leaves out columns that are empty', () => {
    const sparse = {
      name: 'M',
      columns: ['Ort', 'Leer'],
      rows: [
        ['Köln', ''],
        ['Köln', ' '],
      ],
    };
    expect(guessChoice(sparse)).toEqual({ name: null, texts: [], attributes: [0] });
  });
});
