import { describe, expect, it } from 'vitest';
import type { CaseId } from '../../kernel/ids';
import { projectBuilder } from '../../test/build';
import { requestOf } from '../../test/export-requests';
import { wordsOf } from '../../test/report-words';
import { rowsIn } from '../../test/table-rows';
import { sampleExporter } from '../formats/sample';
import { sampleReport } from './sample';

function study() {
  const builder = projectBuilder()
    .coder('A. Brandt')
    .event('Freibad am Hang', { date: '2023-06-10', place: 'Ballenfeld' })
    .document('Tisch 1', 'I: Was half?\nB: Wir hören zu.', {
      event: 'Freibad am Hang',
      attributes: { Tisch: 1, Ort: 'Ost' },
    })
    .document('Daniela', 'Mut.', {
      kind: 'o-tone',
      attributes: { Name: 'Daniela' },
      quotation: { label: 'Daniela', role: 'Gast', release: 'anonymous', source: null },
    })
    .document('Erika', 'Nein.', {
      kind: 'o-tone',
      quotation: { label: 'Erika', role: 'Gast', release: 'blocked', source: null },
    })
    .code('Mut')
    .coding('Mut', 'Tisch 1', 'hören');
  const one = {
    id: 'case-1' as CaseId,
    name: 'Verein',
    attributes: { Größe: 12 },
    documentIds: [builder.documentId('Tisch 1'), builder.documentId('Erika')],
  };
  return builder
    .change((project) => ({
      ...project,
      cases: new Map([[one.id, one]]),
      speakers: new Map(
        [...project.speakers].map(([id, speaker]) => [
          id,
          speaker.label === 'B' ? { ...speaker, pseudonym: 'Frau K.', role: 'Anwohnerin' } : speaker,
        ]),
      ),
    }))
    .build();
}

const request = requestOf({ format: 'sample' });

describe('the sample', () => {
  it('names events, documents with their lengths, speakers by pseudonym, and cases', () => {
    const { lines } = wordsOf(sampleReport(study(), request));
    expect(lines).toContain('Freibad am Hang | 10.\u00a0Juni 2023 | Ballenfeld | 1 | 2');
    expect(lines).toContain('Tisch 1 | Freibad am Hang | Transkript | 7 | 2 | 1 | Ort: Ost; Tisch: 1');
    expect(lines).toContain('Frau K. | Tisch 1 | Anwohnerin | ');
    expect(lines).toContain('Verein | 1 | Größe: 12');
  });

  it('tells of an anonymous O-tone the role alone, and of a blocked one nothing', () => {
    const { lines } = wordsOf(sampleReport(study(), request));
    expect(lines).toContain('Gast |  | O-Ton | 1 | 1 | 0 | ');
    expect(lines.join()).not.toMatch(/Daniela|Erika/);
  });

  it('is a table with a column for each attribute of each kind', () => {
    const [header = [], ...rows] = rowsIn(sampleExporter.table?.(study(), request));
    expect(header.slice(-3)).toEqual(['case.Größe', 'document.Ort', 'document.Tisch']);
    expect(rows.map(([record]) => record)).toEqual(['event', 'document', 'document', 'speaker', 'speaker', 'case']);
    expect(rows[1]?.slice(-3)).toEqual([null, 'Ost', 1]);
  });

  it('says of how many documents the words are not known', () => {
    const report = sampleReport({ project: study().project, texts: new Map() }, request);
    expect(report.problems?.('x')).toMatchObject([{ code: 'lengths-missing', params: { count: 2 } }]);
  });
});
