import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFormats } from '../../../shared/exporters/export-request';
import { exporters } from '../../../shared/exporters/exporters';
import { projectBuilder } from '../../../shared/test/build';
import { formatGroups, listedFormats } from './report-formats';
import { readChoices, suggestedFileName } from './report-choices';

const { project } = projectBuilder().code('Mut').build();
const english = { ...project, info: { ...project.info, language: 'en' as const } };

describe('remembered choices', () => {
  it('begin with the usual file, in the language of the project and for its Excel', () => {
    const [usual] = exporters.matrix.files;
    const initial = { file: usual, options: {}, viewId: null };
    expect(readChoices('matrix', undefined, project)).toEqual({ ...initial, language: 'de', profile: 'excel-de' });
    expect(readChoices('matrix', undefined, english)).toEqual({ ...initial, language: 'en', profile: 'excel-en' });
  });

  it('come back as they were', () => {
    const kept = { file: 'csv', profile: 'r', language: 'en', options: { a: true, b: 'x' }, viewId: null } as const;
    expect(readChoices('codings', JSON.stringify(kept), project)).toEqual(kept);
  });

  it('are ignored where they mean nothing any more', () => {
    const old = '{"file":"qdpx","profile":"spss","language":"fr","options":{"a":[1],"b":"x"},"viewId":"gone"}';
    expect(readChoices('codings', old, project)).toEqual({
      ...readChoices('codings', undefined, project),
      options: { b: 'x' },
    });
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (json) => {
        const { file } = readChoices('matrix', json, project);
        expect(exporters.matrix.files).toContain(file);
      }),
    );
  });
});

describe('the list of what can be handed in', () => {
  it('has every format that there is, once', () => {
    expect([...listedFormats].sort()).toEqual([...exportFormats].sort());
    expect(formatGroups.every(({ formats }) => formats.length > 0)).toBe(true);
  });
});

describe('the proposed name of a file', () => {
  it('says project and content, in the language of the file', () => {
    const matrix = { format: 'matrix', file: 'csv' } as const;
    expect(suggestedFileName('Reden wir', { ...matrix, language: 'de' })).toBe('Reden wir – Ergebnismatrix.csv');
    expect(suggestedFileName('Reden wir', { ...matrix, language: 'en' })).toBe('Reden wir – Results matrix.csv');
    expect(suggestedFileName('Reden wir', { format: 'project', file: 'qdpx', language: 'de' })).toBe('Reden wir.qdpx');
  });

  it('is that of the document where it is a single one', () => {
    const one = { format: 'document', file: 'docx', language: 'de' } as const;
    expect(suggestedFileName('Reden wir', one)).toBe('Reden wir – Dokumente mit Codierungen.docx');
    expect(suggestedFileName('Reden wir', one, 'Tisch 1: Amt')).toBe('Reden wir – Tisch 1 Amt.docx');
  });

  it('is one that every file system takes', () => {
    const codings = { format: 'codings', file: 'csv', language: 'de' } as const;
    expect(suggestedFileName('Stadt/Land: "Wie?"', codings)).toBe('Stadt Land Wie – Codierungen.csv');
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (name) => {
        const file = suggestedFileName(name, { format: 'project', file: 'qdpx', language: 'de' });
        expect(file).not.toMatch(/[\\/:*?"<>|\u0000-\u001f]/);
        expect(file.length).toBeLessThan(130);
        expect(file).toMatch(/^\S.*\.qdpx$/);
      }),
    );
  });
});
