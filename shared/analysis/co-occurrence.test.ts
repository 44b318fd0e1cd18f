import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finished } from '../kernel/finished';
import { codeTree } from '../project/code-tree';
import type { Coding } from '../project/coding';
import type { Project } from '../project/project';
import { arbitraryProject } from '../test/arbitrary-project';
import { projectBuilder } from '../test/build';
import { overlaps } from '../text/span';
import { paragraphRange } from '../text/paragraphs';
import { coOccurrence, type Relation } from './co-occurrence';
import { rowAxis } from './matrix-axes';
import { codingsTogether } from './together';

const relations = fc.oneof(
  fc.constantFrom<Relation>({ kind: 'overlap' }, { kind: 'within' }),
  fc.nat({ max: 3 }).map((paragraphs): Relation => ({ kind: 'near', paragraphs })),
);
const choices = fc.record({
  rows: fc.constantFrom('codes' as const, 'categories' as const),
  withSubcodes: fc.boolean(),
});

/** Pairs every passage of one code with every passage of the other, as one would with paper and pencil. */
function naive(project: Project, choice: { rows: 'codes' | 'categories'; withSubcodes: boolean }, relation: Relation) {
  const tree = codeTree(project.codes);
  const below = (id: Coding['codeId']) =>
    new Set(choice.rows === 'categories' || choice.withSubcodes ? tree.subtree(id) : [id]);
  const passages = (id: Coding['codeId']): Coding[] => {
    const found = new Map<string, Coding>();
    for (const coding of [...project.codings.values()].flat()) {
      if (below(id).has(coding.codeId)) found.set(`${coding.documentId} ${coding.start} ${coding.end}`, coding);
    }
    return [...found.values()];
  };
  const isSame = (a: Coding, b: Coding): boolean =>
    a.documentId === b.documentId && a.start === b.start && a.end === b.end;
  const meets = (a: Coding, b: Coding): boolean => {
    if (a.documentId !== b.documentId) return false;
    if (relation.kind !== 'near') {
      return relation.kind === 'overlap' ? overlaps(a, b) : b.start <= a.start && a.end <= b.end;
    }
    const document = project.documents.get(a.documentId);
    const starts = (document && project.revisions.get(document.revisionId)?.paragraphs) ?? [];
    const [fromA, toA] = paragraphRange(starts, a);
    const [fromB, toB] = paragraphRange(starts, b);
    return Math.max(fromA - toB, fromB - toA) <= relation.paragraphs;
  };
  return (rowId: Coding['codeId'], columnId: Coding['codeId']) => {
    const isNested = rowId !== columnId && [...below(rowId)].some((id) => below(columnId).has(id));
    const pairs = isNested
      ? []
      : passages(rowId).flatMap((a) =>
          passages(columnId).flatMap((b) =>
            meets(a, b) && !(rowId === columnId && isSame(a, b)) ? [[a, b] as const] : [],
          ),
        );
    const isTwice = rowId === columnId && relation.kind !== 'within';
    const codings = [...project.codings.values()]
      .flat()
      .filter((coding) =>
        pairs.some(
          ([a, b]) =>
            (isSame(a, coding) && below(rowId).has(coding.codeId)) ||
            (isSame(b, coding) && below(columnId).has(coding.codeId)),
        ),
      );
    return {
      isNested,
      pairs: isTwice ? pairs.length / 2 : pairs.length,
      documents: new Set(pairs.map(([{ documentId }]) => documentId)).size,
      codings: new Set(codings),
    };
  };
}

describe('codes that occur together', () => {
  it('are always counted as pairing their passages one by one gives, and lead back to those', () => {
    fc.assert(
      fc.property(arbitraryProject({ documents: 3, codes: 5 }), choices, relations, ({ project }, choice, relation) => {
        const axis = rowAxis(project.codes, choice);
        const counted = finished(coOccurrence(project, axis, relation));
        const expected = naive(project, choice, relation);
        for (const [row, { id: rowId }] of counted.rows.entries()) {
          for (const [column, { id: columnId }] of counted.rows.entries()) {
            const { isNested, pairs, documents, codings } = expected(rowId, columnId);
            const at = row * counted.rows.length + column;
            expect([counted.pairs[at], counted.documents[at]]).toEqual([pairs, documents]);
            expect(counted.isNested(row, column)).toBe(isNested);
            const found = codingsTogether(project, axis, { rowId, columnId, relation });
            expect(new Set(found)).toEqual(codings);
            expect(found).toHaveLength(codings.size);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('pairs one passage with two codes, never a passage with itself, and takes two coders on one place as one', () => {
    const { project } = words()
      .coding('A', 'Notiz', 'eins zwei')
      .coding('A', 'Notiz', 'eins zwei', 'Y')
      .coding('B', 'Notiz', 'eins zwei')
      .build();
    const counted = finished(coOccurrence(project, rowAxis(project.codes, ownCodes), { kind: 'overlap' }));
    expect([...counted.passages]).toEqual([1, 1]);
    expect([...counted.pairs]).toEqual([0, 1, 1, 0]);
    expect([...counted.documents]).toEqual([0, 1, 1, 0]);
  });

  it('pairs a code with itself where two people drew its edges differently', () => {
    const { project } = words().coding('A', 'Notiz', 'eins zwei').coding('A', 'Notiz', 'zwei', 'Y').build();
    const counted = finished(coOccurrence(project, rowAxis(project.codes, ownCodes), { kind: 'overlap' }));
    expect([...counted.pairs]).toEqual([1, 0, 0, 0]);
  });

  it('says which code lies within the other', () => {
    const { project } = words().coding('A', 'Notiz', 'eins zwei').coding('B', 'Notiz', 'zwei').build();
    const counted = finished(coOccurrence(project, rowAxis(project.codes, ownCodes), { kind: 'within' }));
    expect([...counted.pairs]).toEqual([0, 0, 1, 0]);
  });

  it('reaches as many paragraphs as asked, empty lines aside', () => {
    const { project } = words().coding('A', 'Notiz', 'zwei').coding('B', 'Notiz', 'fünf').build();
    const pairs = [0, 1, 2].map((paragraphs) => {
      const counted = finished(coOccurrence(project, rowAxis(project.codes, ownCodes), { kind: 'near', paragraphs }));
      return counted.pairs[1];
    });
    expect(pairs).toEqual([0, 0, 1]);
  });
});

const ownCodes = { rows: 'codes', withSubcodes: false } as const;

function words() {
  return projectBuilder()
    .coder('X')
    .coder('Y')
    .code('A')
    .code('B')
    .document('Notiz', 'eins zwei\n\ndrei vier\nfünf sechs');
}
