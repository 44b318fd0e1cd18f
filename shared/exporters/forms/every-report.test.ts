import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryProject } from '../../test/arbitrary-project';
import { projectBuilder } from '../../test/build';
import { requestOf } from '../../test/export-requests';
import { withSecrets } from '../../test/with-secrets';
import { exportFormats, exportLanguages } from '../export-request';
import { exporters } from '../exporters';
import { runExport } from '../run-export';
import { wordsOf } from '../../test/report-words';

const formats = exportFormats.filter((format) => exporters[format].report !== undefined);

const asked = fc.record({
  format: fc.constantFrom(...formats),
  language: fc.constantFrom(...exportLanguages),
});

describe('every report', () => {
  it('never names who is quoted in an O-tone that is not released openly, nor quotes one that is blocked', () => {
    return fc.assert(
      fc.asyncProperty(arbitraryProject(), asked, async (source, part) => {
        const { bytes, sideFile } = await runExport(withSecrets(source), requestOf({ ...part, file: 'html' }));
        for (const text of [bytes, sideFile?.bytes]) expect(new TextDecoder().decode(text)).not.toContain('GEHEIM');
      }),
    );
  });

  it('always has the same bytes for the same project and request', () => {
    return fc.assert(
      fc.asyncProperty(arbitraryProject(), asked, async (source, part) => {
        const wanted = requestOf({ ...part, file: 'html' });
        const first = await runExport(source, wanted);
        expect(await runExport(structuredClone(source), wanted)).toEqual(first);
      }),
      { numRuns: 30 },
    );
  });

  it('always has rows as long as its columns, and links that lead somewhere', () => {
    fc.assert(
      fc.property(arbitraryProject(), asked, (source, { format, language }) => {
        const report = exporters[format].report?.(source, requestOf({ format, language }));
        if (report === undefined) throw new Error(format);
        const { anchors, links } = wordsOf(report);
        expect(new Set(anchors).size).toBe(anchors.length);
        for (const anchor of anchors) expect(anchor).toMatch(/^[a-z][a-z0-9-]*$/);
        for (const link of links) expect(anchors).toContain(link);
        for (const block of report.blocks) {
          if (block.kind !== 'table') continue;
          for (const row of block.table.rows) expect(row).toHaveLength(block.table.columns.length);
        }
      }),
    );
  });

  it('says so where there is nothing yet', () => {
    for (const format of formats) {
      const empty = projectBuilder().build();
      for (const language of exportLanguages) {
        const report = exporters[format].report?.(empty, requestOf({ format, language }));
        expect(report?.blocks.length, format).toBeGreaterThan(0);
      }
    }
  });
});
