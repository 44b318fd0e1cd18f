import { describe, expect, it } from 'vitest';
import { required } from '../../kernel/assert';
import { projectBuilder } from '../../test/build';
import { requestOf } from '../../test/export-requests';
import { wordsOf } from '../../test/report-words';
import { codingGuide } from './coding-guide';

const quotation = { label: 'Daniela', role: 'Gast', release: 'blocked', source: null } as const;

function study() {
  const builder = projectBuilder()
    .coder('A. Brandt')
    .document('Tisch 1', 'I: Was half?\nB: Wir hören zu.')
    .document('O-Ton', 'Man braucht Mut.', { kind: 'o-tone', quotation })
    .code('Haltung')
    .code('Mut', 'Haltung')
    .coding('Mut', 'Tisch 1', 'Wir hören zu.')
    .coding('Mut', 'O-Ton', 'Mut');
  const id = builder.codeId('Mut');
  return builder.change((project) => {
    const examples = [...project.codings.values()].flat().map((coding) => coding.id);
    const code = required(project.codes.get(id), 'code');
    const rules = { definition: 'Etwas wagen', include: 'Taten', exclude: '', origin: 'inductive', examples } as const;
    return { ...project, codes: new Map([...project.codes, [id, { ...code, ...rules }]]) };
  });
}

describe('the coding guide', () => {
  it('has path, rules, anchor examples with reference, origin and both counts, without what is blocked', () => {
    const { lines } = wordsOf(codingGuide(study().build(), requestOf({ format: 'codebook' })));
    expect(lines.slice(0, 3)).toEqual([
      'Code | Definition und Regeln | Ankerbeispiele | Herkunft | Codierungen | Stellen mit Untercodes',
      'Haltung |  |  | induktiv | 0 | 1',
      'Mut / Haltung | Etwas wagen / Dazu gehört: Taten | Wir hören zu. (Tisch 1, Abs. 2) | induktiv | 1 | 1',
    ]);
    expect(lines.join()).not.toContain('Daniela');
  });

  it('says how many codes have no definition, in the language that is asked for', () => {
    const { lines } = wordsOf(codingGuide(study().build(), requestOf({ format: 'codebook', language: 'en' })));
    expect(lines.at(-1)).toContain('One code has no definition yet.');
    const german = wordsOf(codingGuide(study().code('Zeit').build(), requestOf({ format: 'codebook' })));
    expect(german.lines.at(-1)).toContain('2 Codes haben noch keine Definition.');
  });
});
