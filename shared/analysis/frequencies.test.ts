import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeTree } from '../project/code-tree';
import { arbitraryProject } from '../test/arbitrary-project';
import { frequencies } from './frequencies';
import { rowAxis } from './matrix-axes';

const choices = fc.record({
  rows: fc.constantFrom('codes' as const, 'categories' as const),
  withSubcodes: fc.boolean(),
});

describe('frequencies', () => {
  it('always count what going over all codings for every code gives', () => {
    fc.assert(
      fc.property(arbitraryProject(), choices, ({ project }, choice) => {
        const tree = codeTree(project.codes);
        const { rows, base } = frequencies(project, rowAxis(project.codes, choice));
        const countsOf = (codeIds: ReadonlySet<string>) => {
          const found = [...project.codings.values()].flat().filter(({ codeId }) => codeIds.has(codeId));
          const documents = new Set(found.map(({ documentId }) => documentId));
          return {
            codings: found.length,
            passages: new Set(found.map(({ documentId, start, end }) => `${documentId} ${start} ${end}`)).size,
            documents: documents.size,
            cases: [...project.cases.values()].filter(({ documentIds }) => documentIds.some((id) => documents.has(id)))
              .length,
          };
        };
        const below = (id: (typeof rows)[number]['row']['id']) =>
          choice.withSubcodes || choice.rows === 'categories' ? tree.subtree(id) : [id];
        for (const { row, ...counted } of rows) expect(counted).toEqual(countsOf(new Set(below(row.id))));
        const all = countsOf(new Set(rows.flatMap(({ row }) => below(row.id))));
        expect(base).toEqual({
          codings: all.codings,
          passages: all.passages,
          documents: project.documents.size,
          cases: project.cases.size,
        });
      }),
    );
  });
});
