import { describe, expect, it } from 'vitest';
import type { DocumentId } from '../../../../shared/kernel/ids';
import type { Problem } from '../../../../shared/kernel/problem';
import { groupProblems } from './group-problems';
import { readingShares, readingText } from './reading-shares';

describe('problems of a project', () => {
  it('are said once with all their places, worst first', () => {
    const problem = (code: string, severity: Problem['severity'], place?: string): Problem => ({
      code,
      severity,
      file: 'a.qdpx',
      ...(place === undefined ? {} : { place }),
    });
    const problems = [
      problem('note', 'note'),
      problem('lost', 'error', 'Zeile 3'),
      problem('odd', 'warning', 'Zeile 9'),
      problem('lost', 'error', 'Zeile 7'),
      problem('lost', 'error', 'Zeile 3'),
    ];
    expect(groupProblems(problems, ({ code }) => code)).toEqual([
      { text: 'lost', severity: 'error', count: 3, places: ['Zeile 3', 'Zeile 7'] },
      { text: 'odd', severity: 'warning', count: 1, places: ['Zeile 9'] },
      { text: 'note', severity: 'note', count: 1, places: [] },
    ]);
  });
});

describe('ways of counting', () => {
  const reading = (id: string, chosen: string, scores: Readonly<Record<string, number>>, selections: number) => ({
    documentId: id as DocumentId,
    document: id,
    chosen,
    score: scores[chosen] ?? 0,
    scores: Object.entries(scores).map(([name, score]) => ({ reading: name, score })),
    selections,
  });

  it('stand side by side, each document weighing as much as it has selections', () => {
    const readings = [reading('a', 'x', { x: 1, y: 0.5 }, 30), reading('b', 'y', { x: 0, y: 1 }, 10)];
    expect(readingShares(readings)).toEqual([
      { reading: 'x', share: 0.75, chosenFor: 1 },
      { reading: 'y', share: 0.625, chosenFor: 1 },
    ]);
  });

  it('are said in words, and a word nobody knows stays as it is', () => {
    expect(readingText('code points, neu', { 'code points': 'Zeichen' })).toBe('Zeichen, neu');
  });
});
