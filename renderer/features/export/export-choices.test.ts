import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRemembered, suggestedFileName } from './export-choices';

describe('remembered choices', () => {
  it('begin with the matrix for the Excel of the project', () => {
    expect(readRemembered(undefined, 'de')).toEqual({ format: 'matrix', profile: 'excel-de' });
    expect(readRemembered(undefined, 'en')).toEqual({ format: 'matrix', profile: 'excel-en' });
  });

  it('come back as they were', () => {
    const kept = { format: 'codings', profile: 'r' } as const;
    expect(readRemembered(JSON.stringify(kept), 'de')).toEqual(kept);
  });

  it('are ignored where they mean nothing any more', () => {
    expect(readRemembered('{"format":"pdf","profile":"r"}', 'de')).toEqual({ format: 'matrix', profile: 'r' });
    expect(readRemembered('not json', 'de').format).toBe('matrix');
  });
});

describe('the proposed name of a file', () => {
  it('says project and content', () => {
    expect(suggestedFileName('Reden wir', { format: 'matrix', what: 'Matrix' })).toBe('Reden wir – Matrix.csv');
    expect(suggestedFileName('Reden wir', { format: 'project', what: '' })).toBe('Reden wir.qdpx');
  });

  it('is one that every file system takes', () => {
    expect(suggestedFileName('Stadt/Land: "Wie?"', { format: 'codings', what: 'Codierungen' })).toBe(
      'Stadt Land Wie – Codierungen.csv',
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (name) => {
        const file = suggestedFileName(name, { format: 'project', what: '' });

        expect(file).not.toMatch(/[\\/:*?"<>|\u0000-\u001f]/);
        expect(file.length).toBeLessThan(130);
        expect(file).toMatch(/^\S.*\.qdpx$/);
      }),
    );
  });
});
