import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialTemplate, newSection } from '../../../../shared/project/report-template';
import { freeName, withAdded, withMoved, withoutSection, withSection } from './template-edits';

const template = initialTemplate('de');
const kinds = (content: typeof template): readonly string[] => content.sections.map(({ kind }) => kind);
const places = fc.integer({ min: -3, max: template.sections.length + 3 });
const inside = fc.nat(template.sections.length - 1);

describe('moving a section', () => {
  it('always keeps all of them, and puts it where it was wanted', () => {
    fc.assert(
      fc.property(inside, places, (from, to) => {
        const moved = withMoved(template, from, to);
        expect(kinds(moved).toSorted()).toEqual(kinds(template).toSorted());
        const place = Math.min(Math.max(0, to), template.sections.length - 1);
        expect(moved.sections[place]).toBe(template.sections[from]);
        expect(withMoved(moved, place, from)).toEqual(template);
      }),
    );
  });

  it('does nothing with one that is not there', () => {
    expect(withMoved(template, 99, 0)).toBe(template);
  });
});

describe('the sections of a template', () => {
  it('are changed one at a time', () => {
    const text = { ...newSection('text', 'de'), heading: 'Nachwort' };
    const added = withAdded(template, text);
    const last = template.sections.length;
    expect(added.sections[last]).toBe(text);
    const changed = withSection(added, last, { ...text, isOn: false });
    expect(changed.sections.slice(0, last)).toEqual(template.sections);
    expect(changed.sections[last]).toMatchObject({ heading: 'Nachwort', isOn: false });
    expect(withoutSection(changed, last)).toEqual(template);
  });
});

describe('the name of a new template', () => {
  it('is the wanted one, or the first number that is free', () => {
    expect(freeName('Bericht', [])).toBe('Bericht');
    expect(freeName('Bericht', ['Bericht', 'Bericht 2', 'Anderes'])).toBe('Bericht 3');
  });
});
