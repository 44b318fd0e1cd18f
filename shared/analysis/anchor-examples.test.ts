import { expect, it } from 'vitest';
import type { CodingId } from '../kernel/ids';
import { allCodings } from '../project/project';
import { projectBuilder } from '../test/build';
import { anchorExamples } from './anchor-examples';

const quotation = { label: 'Frau K.', role: 'Teilnehmerin', release: 'blocked', source: null } as const;
const study = projectBuilder()
  .coder('A')
  .document('Tisch', 'Viel Mut.')
  .document('O-Ton', 'Wenig Mut.', { kind: 'o-tone', quotation })
  .code('Mut')
  .code('Leer')
  .coding('Mut', 'Tisch', 'Viel')
  .coding('Mut', 'O-Ton', 'Wenig');
const { project } = study
  .change((now) => {
    const [much, little] = [...allCodings(now)].map(({ id }) => id);
    const code = { ...now.codes.get(study.codeId('Mut'))!, examples: [little!, 'gone' as CodingId, much!] };
    return { ...now, codes: new Map(now.codes).set(code.id, code) };
  })
  .build();

it('gives the passages as they were picked, and says which must not leave the project', () => {
  const examples = anchorExamples(project).get(study.codeId('Mut')) ?? [];
  expect(examples.map(({ coding, isBlocked }) => [coding.quote, isBlocked])).toEqual([
    ['Wenig', true],
    ['Viel', false],
  ]);
  expect(anchorExamples(project).has(study.codeId('Leer'))).toBe(false);
});
