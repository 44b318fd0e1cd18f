import { describe, expect, it } from 'vitest';
import type { Quotation } from '../project/document';
import { projectBuilder } from '../test/build';
import { attributionOf, publicName, speakerNames } from './attribution';
import { referenceOf } from './reference';

const text = 'Überschrift\n\nI: Wie war das?\nB: Gut.\n\nB: Und schwer.';

function study(quotation: Partial<Quotation> | null = null, info = {}) {
  const full = quotation && {
    label: 'Daniela',
    role: 'Unternehmerin',
    release: 'open' as const,
    source: null,
    ...quotation,
  };
  const builder = projectBuilder(info)
    .coder('A. Brandt')
    .event('Ballenfeld')
    .document('Tisch 1', text, { event: 'Ballenfeld', quotation: full, ...(full && { kind: 'o-tone' as const }) })
    .code('Mut');
  const { project } = builder.coding('Mut', 'Tisch 1', 'Gut.\n\nB: Und').coding('Mut', 'Tisch 1', 'Wie').build();
  const [first, second] = [...project.codings.values()].flat();
  return { project, one: first!, several: second!, document: [...project.documents.values()][0]! };
}

describe('a reference', () => {
  it('says the document and the paragraph, or the first and last of several', () => {
    const { project, one, several } = study();
    expect(referenceOf(project, one)).toBe('Tisch 1, Abs. 2');
    expect(referenceOf(project, several)).toBe('Tisch 1, Abs. 3–4');
  });

  it('follows the template of the project, and takes its signs as they are', () => {
    const { project, one } = study(null, { referenceTemplate: '[{par}: {label}] $& {par} {page}' });
    expect(referenceOf(project, one)).toBe('[2: Tisch 1] $& 2 {page}');
  });

  it('names who is quoted in an O-tone only while it is released openly', () => {
    const reference = (quotation: Partial<Quotation>) => {
      const { project, one } = study(quotation);
      return referenceOf(project, one);
    };
    expect(reference({})).toBe('Daniela, Unternehmerin, Abs. 2');
    expect(reference({ role: '' })).toBe('Daniela, Abs. 2');
    expect(reference({ release: 'anonymous' })).toBe('Unternehmerin, Abs. 2');
    expect(reference({ release: 'blocked' })).toBe('Unternehmerin, Abs. 2');
    expect(reference({ release: 'anonymous', role: ' ' })).toBe('O-Ton, Abs. 2');
  });
});

describe('names that leave the project', () => {
  it('are those of the documents, but of an O-tone that is not open its role and event', () => {
    const name = (quotation: Partial<Quotation> | null) => {
      const { project, document } = study(quotation);
      return [publicName(project, document), attributionOf(document)];
    };
    expect(name(null)).toEqual(['Tisch 1', null]);
    expect(name({})).toEqual(['Tisch 1', 'Daniela, Unternehmerin']);
    expect(name({ release: 'anonymous' })).toEqual(['Unternehmerin, Ballenfeld', 'Unternehmerin']);
  });

  it('are those of the speakers whose words a coding touches, by their pseudonyms', () => {
    const { project, one, several } = study();
    expect([speakerNames(project, one), speakerNames(project, several)]).toEqual(['I', 'B']);
    const speakers = new Map([...project.speakers].map(([id, speaker]) => [id, { ...speaker, pseudonym: 'Frau M.' }]));
    expect(speakerNames({ ...project, speakers }, several)).toBe('Frau M.');
    const { project: open, one: quoted } = study({});
    expect(speakerNames(open, quoted)).toBe('Daniela, Unternehmerin');
  });
});
