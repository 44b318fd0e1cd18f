import { describe, expect, it } from 'vitest';
import { projectBuilder } from '../../test/build';
import { requestOf } from '../../test/export-requests';
import { wordsOf } from '../../test/report-words';
import { rowsIn } from '../../test/table-rows';
import { oTonesExporter } from '../formats/o-tones';
import { oTonesReport } from './o-tones';

function study() {
  const builder = projectBuilder()
    .coder('A. Brandt')
    .event('Freibad am Hang', { date: '2023-06-10', place: 'Ballenfeld' })
    .event('Auftakt', { date: '2022-05-01' })
    .document('Tisch 1', 'I: Was half?\nB: Wir hören zu.', { event: 'Freibad am Hang' })
    .code('Mut');
  const source = { documentId: builder.documentId('Tisch 1'), start: 16, end: 29 };
  const quotation = { label: 'Daniela', role: 'Gast', source } as const;
  return builder
    .document('Daniela', 'Man braucht Mut.\n', {
      kind: 'o-tone',
      event: 'Freibad am Hang',
      quotation: { ...quotation, release: 'anonymous' },
    })
    .document('Daniela 2', 'Sagt nichts.', {
      kind: 'o-tone',
      event: 'Freibad am Hang',
      quotation: { ...quotation, release: 'blocked' },
    })
    .document('Bernd', 'Wir hören zu.', {
      kind: 'o-tone',
      event: 'Auftakt',
      quotation: { ...quotation, label: 'Bernd', release: 'open' },
    })
    .document('Bernd 2', 'Immer.', { kind: 'o-tone', quotation: { ...quotation, label: 'Bernd', release: 'open' } })
    .coding('Mut', 'Daniela', 'Mut')
    .build();
}

const request = requestOf({ format: 'o-tones' });

describe('the list of O-tones', () => {
  it('is told by event: open ones with name and source, anonymous ones with the role, blocked ones never', () => {
    expect(wordsOf(oTonesReport(study(), request)).lines).toEqual([
      '# Auftakt',
      '1.\u00a0Mai 2022',
      '„Wir hören zu.“ Bernd, Gast (aus: Tisch 1, Abs. 2)',
      '# Freibad am Hang',
      'Ballenfeld, 10.\u00a0Juni 2023',
      '„Man braucht Mut.“ Gast',
      '# Ohne Veranstaltung',
      '„Immer.“ Bernd, Gast (aus: Tisch 1, Abs. 2)',
    ]);
  });

  it('is a table with release and codes', () => {
    const [, , second] = rowsIn(oTonesExporter.table?.(study(), request));
    expect(second).toEqual([
      'Freibad am Hang',
      '2023-06-10',
      'Ballenfeld',
      'Man braucht Mut.\n',
      'Gast',
      'anonymous',
      '',
      'Mut',
    ]);
  });

  it('says how many are missing because their words are not there', () => {
    const report = oTonesReport({ project: study().project, texts: new Map() }, request);
    expect(wordsOf(report).lines.join()).not.toContain('„');
    expect(report.problems?.('x')).toMatchObject([{ code: 'o-tone-words-missing', params: { count: 3 } }]);
  });
});
