import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallProject } from '../test/small-project';
import { attributes, prose } from '../test/arbitrary-values';
import type { Project } from './project';
import type { Attributes } from './schema';
import { attributesInUse, compareValues, splitValues } from './attribute-values';

describe('the values of an attribute', () => {
  it('are several when semicolons part them, each once and without space around', () => {
    expect(splitValues('Ost; West ;Ost;; ')).toEqual(['Ost', 'West']);
    expect(splitValues(' Ost, West ')).toEqual(['Ost, West']);
  });

  it('are one for a number and a boolean, and none where nothing stands', () => {
    expect(splitValues(1.5)).toEqual(['1.5']);
    expect(splitValues(false)).toEqual(['false']);
    expect([splitValues(undefined), splitValues('  '), splitValues(' ; ')]).toEqual([[], [], []]);
  });

  it('always stay what they are when they are joined and parted again', () => {
    fc.assert(
      fc.property(fc.array(prose), (texts) => {
        const values = splitValues(texts.join(';'));
        expect(splitValues(values.join('; '))).toEqual(values);
      }),
    );
  });

  it('stand in the order of numbers where they are numbers, which come first', () => {
    const values = ['Tisch 10', '10', 'a', '9', '-1', 'Tisch 9', '1.5', 'Tisch 9a', '1e+21', ''];
    const ordered = ['-1', '1.5', '9', '10', '1e+21', '', 'Tisch 9', 'Tisch 9a', 'Tisch 10', 'a'];
    expect(values.toSorted(compareValues)).toEqual(ordered);
  });

  it('always have one order, whatever order they came in', () => {
    const value = fc.oneof(fc.constantFrom('1', '01', '1.0', 'a1', 'a01', 'a1b', 'a'), fc.string());
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        expect(Math.sign(compareValues(a, b))).toBe(-Math.sign(compareValues(b, a)) + 0);
        if (compareValues(a, b) === 0) expect(a).toBe(b);
        if (compareValues(a, b) <= 0 && compareValues(b, c) <= 0) expect(compareValues(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('the attributes in use', () => {
  const { project, documentId, otherDocumentId } = smallProject();
  const withAttributes = (first: Attributes, second: Attributes): Project => ({
    ...project,
    documents: new Map(
      [...project.documents].map(([id, document]) => [
        id,
        { ...document, attributes: id === documentId ? first : second },
      ]),
    ),
  });

  it('are named with how many records have them and how many each value', () => {
    const study = withAttributes({ Ort: 'Ost; West', Tisch: 10 }, { Tisch: 9, Ort: 'West' });
    expect(attributesInUse(study, 'document')).toEqual([
      {
        name: 'Ort',
        records: 2,
        values: [
          { value: 'Ost', count: 1 },
          { value: 'West', count: 2 },
        ],
      },
      {
        name: 'Tisch',
        records: 2,
        values: [
          { value: '9', count: 1 },
          { value: '10', count: 1 },
        ],
      },
    ]);
    expect(study.documents.has(otherDocumentId)).toBe(true);
  });

  it('are kept apart for documents, speakers and cases', () => {
    const study = withAttributes({ Ort: 'Ost' }, {});
    expect(attributesInUse(study, 'speaker')).toEqual([]);
    expect(attributesInUse(study, 'case')).toEqual([]);
  });

  it('always count as many records for a value as have it', () => {
    fc.assert(
      fc.property(attributes, attributes, (first, second) => {
        const study = withAttributes(first, second);
        for (const { name, values, records } of attributesInUse(study, 'document')) {
          const holding = [...study.documents.values()].filter((document) => Object.hasOwn(document.attributes, name));
          expect(records).toBe(holding.length);
          for (const { value, count } of values) {
            const having = holding.filter((document) => splitValues(document.attributes[name]).includes(value));
            expect(count).toBe(having.length);
          }
        }
      }),
    );
  });
});
