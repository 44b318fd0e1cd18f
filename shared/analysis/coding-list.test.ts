import { describe, expect, it } from 'vitest';
import type { CodingId } from '../kernel/ids';
import { allCodings } from '../project/project';
import { projectBuilder } from '../test/build';
import { codingRows, filteredRows, sortedRows, type CodingRow, type CodingSort } from './coding-list';

const study = projectBuilder()
  .coder('Zoe')
  .coder('Ada')
  .event('Später', { date: '2024-01-01' })
  .event('Früher', { date: '2023-01-01' })
  .document('Zwei', 'Auch hier ist Ruhe.', { event: 'Später' })
  .document('Eins', 'I: Und?\nB: Viel Mut und Ruhe.', { event: 'Früher' })
  .code('Haltung')
  .code('Ausdauer', 'Haltung')
  .coding('Haltung', 'Zwei', 'Ruhe', 'Zoe')
  .memo('Schön gesagt')
  .coding('Ausdauer', 'Eins', 'Mut', 'Ada')
  .coding('Haltung', 'Eins', 'Ruhe', 'Ada');
const { project: built } = study.build();
const [first] = allCodings(built);
const codings = new Map(
  [...built.codings].map(([id, list]) => [
    id,
    list.map((coding) => (coding.quote === 'Mut' ? { ...coding, weight: 70 } : coding)),
  ]),
);
const project = { ...built, codings };
const memos = new Map<CodingId, string>([[first!.id, 'Schön gesagt']]);
const rows = codingRows(project, [study.codeId('Haltung'), study.codeId('Ausdauer')]);
const words = (list: readonly CodingRow[]): string[] =>
  list.map(({ coding, document }) => `${document.name} ${coding.quote}`);
const compare = (a: string, b: string): number => a.localeCompare(b, 'de');
const by = (sort: CodingSort): string[] => words(sortedRows(rows, sort, { project, memos, compare }));

describe('the codings of a code', () => {
  it('stand in the order of events, documents and texts', () => {
    expect(words(rows)).toEqual(['Eins Mut', 'Eins Ruhe', 'Zwei Ruhe']);
  });

  it('are those of the codes asked for', () => {
    expect(words(codingRows(project, [study.codeId('Ausdauer')]))).toEqual(['Eins Mut']);
  });

  it('are found by words, document, speaker, coder, code and memo', () => {
    const found = (query: string): string[] => words(filteredRows(rows, query, { project, memos }));
    expect(found('')).toHaveLength(3);
    expect(found('mut')).toEqual(['Eins Mut']);
    expect(found('zwei')).toEqual(['Zwei Ruhe']);
    expect(found('schon')).toEqual(['Zwei Ruhe']);
    expect(found('zoe')).toEqual(['Zwei Ruhe']);
    expect(found('ausdauer')).toEqual(['Eins Mut']);
    expect(filteredRows(rows, 'xyz', { project, memos })).toEqual([]);
  });

  it('can be sorted, equal ones as they stood', () => {
    expect(by('place')).toEqual(words(rows));
    expect(by('code')).toEqual(['Eins Mut', 'Eins Ruhe', 'Zwei Ruhe']);
    expect(by('coder')).toEqual(['Eins Mut', 'Eins Ruhe', 'Zwei Ruhe']);
    expect(by('speaker')).toEqual(['Zwei Ruhe', 'Eins Mut', 'Eins Ruhe']);
    expect(by('date')).toEqual(['Eins Ruhe', 'Eins Mut', 'Zwei Ruhe']);
    expect(by('weight')[0]).toBe('Eins Mut');
    expect(by('memo')[0]).toBe('Zwei Ruhe');
  });
});
