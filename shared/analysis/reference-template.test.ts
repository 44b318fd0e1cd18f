import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTemplate } from './reference-template';

function filled(template: string, { page = '', time = '', label = 'Tisch 1, (B); – x' } = {}): string {
  return fillTemplate(template, { label, par: () => '12–14', page: () => page, time: () => time });
}

describe('a reference template', () => {
  it('is filled in, and keeps what is no field of it', () => {
    const all = { label: 'Tisch 1', page: 'iv', time: '00:01:02' };
    expect(filled('{label}, S. {page}, Abs. {par} ({time}) {line}', all)).toBe(
      'Tisch 1, S. iv, Abs. 12–14 (00:01:02) {line}',
    );
  });

  it('leaves out a field with nothing to say, with its words and its sign', () => {
    const templates = {
      '{label}, S. {page}': 'Tisch 1',
      '{label}, S. {page}, Abs. {par}': 'Tisch 1, Abs. 12–14',
      '{label} ({time}), Abs. {par}': 'Tisch 1, Abs. 12–14',
      '{label}, ({time}), {par}': 'Tisch 1, 12–14',
      '{label} – {time}, {par}': 'Tisch 1, 12–14',
      '{label} – {time} – {par}': 'Tisch 1 – 12–14',
      '{label}: {time}': 'Tisch 1',
      '{label} {time} {par}': 'Tisch 1 12–14',
      '[{time}] {label}, Abs. {par}': 'Tisch 1, Abs. 12–14',
      '{time}, {label}': 'Tisch 1',
      '{time}: {label}': 'Tisch 1',
      '({time}), {label}': 'Tisch 1',
      '({label}, S. {page}, {time})': '(Tisch 1)',
      '({label}; {time}; {par})': '(Tisch 1; 12–14)',
      '{label} ({time}, Abs. {par})': 'Tisch 1 (Abs. 12–14)',
      '{label} (Zeit: {time})': 'Tisch 1',
      '{label} ([{time}])': 'Tisch 1',
    };
    const found = Object.keys(templates).map((template) => filled(template, { label: 'Tisch 1' }));
    expect(found).toEqual(Object.values(templates));
  });

  it('keeps the label where nothing else has anything to say', () => {
    expect(filled('S. {page} ({time})', { label: 'Tisch 1' })).toBe('Tisch 1');
    expect(filled('', { label: 'Tisch 1' })).toBe('');
  });

  it('always gives of any list of fields those that say something, in order, each with its words', () => {
    const part = fc.constantFrom('{label}', 'Abs. {par}', 'S. {page}', '{time}');
    const sign = fc.constantFrom(', ', '; ', ' – ', ' | ', '/');
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), sign, fc.boolean(), (list, divider, hasTime) => {
        const values = {
          '{label}': 'A, (B)',
          'Abs. {par}': 'Abs. 12–14',
          'S. {page}': '',
          '{time}': hasTime ? '1' : '',
        };
        const said = list.map((one) => values[one]).filter((one) => one !== '');
        const given = filled(list.join(divider), { label: 'A, (B)', time: hasTime ? '1' : '' });
        expect(given).toBe(said.length === 0 ? 'A, (B)' : said.join(divider));
      }),
    );
  });
});
