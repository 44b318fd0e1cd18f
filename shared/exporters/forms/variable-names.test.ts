import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectBuilder } from '../../test/build';
import { variableNames } from './variable-names';

function namesOf(...codes: readonly string[]): readonly string[] {
  const builder = projectBuilder();
  codes.forEach((name) => builder.code(name));
  return [...variableNames(builder.build().project.codes).values()];
}

describe('the names of variables', () => {
  it('are made of the names of codes, umlauts written out', () => {
    expect(namesOf('Wertschätzung', 'Größe & Maß', 'É-té', '2. Fall', '愛', 'if')).toEqual([
      'c_wertschaetzung',
      'c_groesse_mass',
      'c_e_te',
      'c_2_fall',
      'c_code',
      'c_if',
    ]);
  });

  it('are numbered where they would be alike, also where that name is taken', () => {
    expect(namesOf('Mut', 'Mut!', 'Mut 2', 'MUT')).toEqual(['c_mut', 'c_mut_2', 'c_mut_2_2', 'c_mut_3']);
  });

  it('always fit R and SPSS, and are never alike', () => {
    const name = fc.oneof(
      fc.string().map((text) => `${text}.`),
      fc.constantFrom('ä', '_', 'a'.repeat(80), `${'ß'.repeat(50)}`),
    );
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (codes) => {
        const names = namesOf(...codes);
        expect(new Set(names).size).toBe(codes.length);
        for (const one of names) expect(one).toMatch(/^c_[a-z0-9_]{0,61}[a-z0-9]$/);
      }),
    );
  });
});
