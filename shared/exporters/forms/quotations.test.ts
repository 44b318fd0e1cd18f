import { describe, expect, it } from 'vitest';
import { projectBuilder } from '../../test/build';
import { requestOf } from '../../test/export-requests';
import { rowsIn } from '../../test/table-rows';
import { wordsOf } from '../../test/report-words';
import { quotationsExporter } from '../formats/quotations';
import { quotationsReport } from './quotations';

const blocked = { label: 'Daniela', role: 'Gast', release: 'blocked', source: null } as const;

const study = projectBuilder()
  .coder('A. Brandt')
  .coder('C. Dahl')
  .event('Freibad am Hang', { date: '2023-06-10' })
  .document('Tisch 1', 'I: Was half?\nB: Wir hören zu.\n\nB: Und der Mut.', { event: 'Freibad am Hang' })
  .document('O-Ton', 'Man braucht Mut.', { kind: 'o-tone', quotation: blocked })
  .code('Haltung')
  .code('Mut', 'Haltung')
  .code('Zeit')
  .coding('Mut', 'O-Ton', 'Mut')
  .coding('Mut', 'Tisch 1', 'Und der Mut.')
  .coding('Mut', 'Tisch 1', 'Wir hören zu.', 'C. Dahl')
  .coding('Mut', 'Tisch 1', 'Wir hören zu.', 'A. Brandt')
  .memo('Mut zum Zuhören?')
  .build();

const request = requestOf({ format: 'quotations' });
const withMemos = { ...request, options: { memos: true } };

describe('the quotations by code', () => {
  it('stand under their code with reference, each once a code, in the order of the text', () => {
    const { lines } = wordsOf(quotationsReport(study, request));
    expect(lines).toEqual([
      '# Haltung',
      '0 Textstellen',
      '## Mut',
      'Haltung · 2 Textstellen',
      '„Wir hören zu.“ Tisch 1, Abs. 2',
      '„Und der Mut.“ Tisch 1, Abs. 3',
      'Ohne Textstelle: Zeit',
    ]);
  });

  it('have their memos below them when that is asked for', () => {
    const { lines } = wordsOf(quotationsReport(study, { ...withMemos, language: 'en' }));
    expect(lines).toContain('Memo: Mut zum Zuhören?');
    expect(lines).toContain('Haltung · 2 passages');
  });

  it('are a table with a row for each, and a column for memos when that is asked for', () => {
    const [header, ...rows] = rowsIn(quotationsExporter.table?.(study, withMemos));
    expect(header?.join()).toBe('code_path,code,quotation,reference,document,event,event_date,speaker,coders,memo');
    expect(rows).toEqual([
      [
        'Haltung > Mut',
        'Mut',
        'Wir hören zu.',
        'Tisch 1, Abs. 2',
        'Tisch 1',
        'Freibad am Hang',
        '2023-06-10',
        'B',
      ].concat(['C. Dahl; A. Brandt', 'Mut zum Zuhören?']),
      [
        'Haltung > Mut',
        'Mut',
        'Und der Mut.',
        'Tisch 1, Abs. 3',
        'Tisch 1',
        'Freibad am Hang',
        '2023-06-10',
        'B',
      ].concat(['A. Brandt', '']),
    ]);
    expect(rowsIn(quotationsExporter.table?.(study, request))[0]).not.toContain('memo');
  });
});
