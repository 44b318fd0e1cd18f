import { describe, expect, it } from 'vitest';
import type { CaseId } from '../../kernel/ids';
import { projectBuilder } from '../../test/build';
import { requestOf } from '../../test/export-requests';
import { wordsOf } from '../../test/report-words';
import { rowsIn } from '../../test/table-rows';
import { frequenciesExporter } from '../formats/frequencies';
import { frequenciesReport } from './frequencies';

function study() {
  const builder = projectBuilder()
    .coder('A. Brandt')
    .coder('C. Dahl')
    .document('Tisch 1', 'Mut. Zeit.')
    .document('Tisch 2', 'Nichts.')
    .document('Tisch 3', 'Nichts.')
    .code('Haltung')
    .code('Mut', 'Haltung')
    .coding('Mut', 'Tisch 1', 'Mut', 'A. Brandt')
    .coding('Mut', 'Tisch 1', 'Mut', 'C. Dahl')
    .coding('Haltung', 'Tisch 1', 'Zeit');
  const one = { id: 'case-1' as CaseId, name: 'Ada', attributes: {}, documentIds: [builder.documentId('Tisch 1')] };
  return builder.change((project) => ({ ...project, cases: new Map([[one.id, one]]) })).build();
}

const request = requestOf({ format: 'frequencies' });

describe('the frequencies', () => {
  it('count codings, passages, documents and cases of each code, with shares and what they are of', () => {
    expect(wordsOf(frequenciesReport(study(), request)).lines.slice(0, 3)).toEqual([
      'Code | Codierungen | Stellen | Zahl | Anteil | Zahl | Anteil',
      'Haltung | 1 | 1 | 1 | 33,3\u00a0% | 1 | 100,0\u00a0%',
      'Mut | 2 | 1 | 1 | 33,3\u00a0% | 1 | 100,0\u00a0%',
    ]);
    const { lines } = wordsOf(frequenciesReport(study(), request));
    expect(lines.at(-1)).toContain('Die Anteile beziehen sich auf alle 3 Dokumente und alle 1 Fälle.');
  });

  it('count codes below when that is asked for', () => {
    const below = { ...request, options: { 'with-subcodes': true } };
    expect(rowsIn(frequenciesExporter.table?.(study(), below))[1]).toEqual([
      'Haltung',
      'Haltung',
      3,
      2,
      1,
      33.3,
      1,
      100,
    ]);
  });

  it('leave shares of cases empty where there are none', () => {
    const { project, texts } = study();
    const source = { project: { ...project, cases: new Map() }, texts };
    expect(rowsIn(frequenciesExporter.table?.(source, request))[1]).toEqual([
      'Haltung',
      'Haltung',
      1,
      1,
      1,
      33.3,
      0,
      null,
    ]);
  });
});
