import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messages } from './messages';
import { problemText } from './problem-text';

const importers = new URL('../../shared/importers/', import.meta.url);

/** Every problem code that the source of the importers names. */
function codesInSource(): string[] {
  const files = readdirSync(importers, { recursive: true, encoding: 'utf8' });
  const source = files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(new URL(file, importers), 'utf8'))
    .join('\n');
  const named = [...source.matchAll(/\b(?:code: |note\(|problem\()'([a-z][a-z0-9-]+)'/g)].map(
    ([, code]) => code as string,
  );
  const table = /\bconst refusals\b[^{]*\{([^}]*)\}/.exec(source)?.[1] ?? '';
  const refusals = [...table.matchAll(/: '([a-z-]+)',$/gm)].map(([, code]) => code as string);
  return [...new Set([...named, ...refusals])];
}

describe('problemText', () => {
  it('has a sentence in both languages for every code the importers name', () => {
    const codes = codesInSource();
    expect(codes.length).toBeGreaterThan(25);
    for (const locale of ['de', 'en'] as const) {
      expect(codes.filter((code) => !Object.hasOwn(messages[locale].problems, code))).toEqual([]);
    }
  });

  it('fills in counts in the way of the language', () => {
    const problem = {
      code: 'images-left-out',
      severity: 'note',
      file: 'a.docx',
      params: { count: 1234 },
    } as const;
    expect(problemText(messages.de, problem)).toBe('1.234 Bilder weggelassen.');
    expect(problemText(messages.en, problem)).toBe('1,234 images left out.');
    expect(problemText(messages.de, { ...problem, params: { count: 1 } })).toBe('1 Bild weggelassen.');
  });

  it('lists only what was removed', () => {
    const params = { headings: 2, emphasis: 0, links: 1, other: 0 };
    const text = problemText(messages.de, { code: 'md-marks-removed', severity: 'note', file: 'a.md', params });
    expect(text).toContain('2 Überschriften, 1 Link.');
  });

  it('never fails for an unknown code or missing params', () => {
    expect(problemText(messages.en, { code: 'toString', severity: 'error', file: '' })).toContain('toString');
    for (const locale of ['de', 'en'] as const) {
      for (const code of Object.keys(messages[locale].problems)) {
        expect(problemText(messages[locale], { code, severity: 'note', file: '' })).not.toContain('undefined');
      }
    }
  });
});
