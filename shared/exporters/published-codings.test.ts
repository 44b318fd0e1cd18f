import { expect, it } from 'vitest';
import { required } from '../kernel/assert';
import { writeLink } from '../project/memo-links';
import { projectBuilder } from '../test/build';
import { memosOfCodings } from './published-codings';

it('gives memos with the words of their links, and no words or names that may not come out', () => {
  const quotation = { label: 'Daniela Gern', role: 'Gast', source: null };
  const builder = projectBuilder()
    .coder('AB')
    .document('Gespräch', 'Das ist ein Satz.')
    .document('Gesperrt', 'Man braucht Mut.', { kind: 'o-tone', quotation: { ...quotation, release: 'blocked' } })
    .document('O-Ton Daniela', 'Und Zeit.', { kind: 'o-tone', quotation: { ...quotation, release: 'anonymous' } })
    .code('Mut')
    .coding('Mut', 'Gespräch', 'ein Satz')
    .coding('Mut', 'Gesperrt', 'Man braucht Mut');
  const { project } = builder.build();
  const secret = required(project.codings.get(builder.documentId('Gesperrt'))?.[0], 'coding');
  const blocked = required(project.documents.get(builder.documentId('Gesperrt')), 'Gesperrt');
  const text = [
    writeLink('ein Satz', { type: 'code', id: builder.codeId('Mut') }),
    writeLink('Man braucht Mut', { type: 'coding', id: secret.id }),
    writeLink('Man', { type: 'passage', id: blocked.revisionId, start: 0, end: 3 }),
    writeLink('O-Ton Daniela', { type: 'document', id: builder.documentId('O-Ton Daniela') }),
  ].join(', ');
  const coding = required(project.codings.get(builder.documentId('Gespräch'))?.[0], 'coding');
  const target = { type: 'coding', id: coding.id } as const;
  const createdAt = coding.createdAt;
  const memo = { id: 'memo' as never, target, title: '', text, createdAt, updatedAt: createdAt };
  const memos = memosOfCodings({ ...project, memos: new Map([[memo.id, memo]]) });
  expect(memos.get(coding.id)).toBe('ein Satz, […], […], Gast');
});
