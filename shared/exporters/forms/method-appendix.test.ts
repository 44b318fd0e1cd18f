import { describe, expect, it } from 'vitest';
import { projectBuilder } from '../../test/build';
import { requestOf } from '../../test/export-requests';
import { wordsOf } from '../../test/report-words';
import type { AuditLine } from '../audit-line';
import { exportLanguages } from '../export-request';
import { methodAppendixExporter } from './method-appendix';

const study = projectBuilder()
  .coder('A. Brandt')
  .coder('C. Dahl')
  .event('Freibad am Hang', { date: '2023-06-10', place: 'Ballenfeld', funders: 'Stiftung Wasser' })
  .document('Tisch 1', 'Mut. Zeit.', { event: 'Freibad am Hang' })
  .document('O-Ton', 'Mut.', {
    kind: 'o-tone',
    quotation: { label: 'Daniela', role: 'Gast', release: 'blocked', source: null },
  })
  .code('Haltung')
  .code('Mut', 'Haltung')
  .coding('Mut', 'Tisch 1', 'Mut', 'A. Brandt')
  .coding('Mut', 'O-Ton', 'Mut', 'C. Dahl')
  .build();

function line(step: number, part: Partial<AuditLine>): AuditLine {
  const at = '2026-01-01T09:00:00.000Z';
  return { step, at, kind: 'do', target: null, holds: true, command: '', description: '', coder: 'A. Brandt', ...part };
}

const history: readonly AuditLine[] = [
  line(1, { kind: 'start', command: 'create-project' }),
  line(2, { command: 'add-documents', description: '»O-Ton Daniela« eingelesen' }),
  line(3, { command: 'create-code', description: 'Code »Mut« angelegt' }),
  line(4, { command: 'create-code', description: 'Code »Irrtum« angelegt', holds: false }),
  line(5, { kind: 'undo', target: 4, holds: null, command: 'create-code', description: 'Code »Irrtum« angelegt' }),
  line(6, { at: '2026-01-02T09:00:00.000Z', command: 'apply-code', description: 'Code »Mut« auf 1 Textstelle' }),
];

function linesOf(language: 'de' | 'en' = 'de', source: object = {}) {
  const report = methodAppendixExporter.report?.(
    { ...study, ...source },
    requestOf({ format: 'method-appendix', language }),
  );
  return wordsOf(report ?? { blocks: [] }).lines;
}

describe('the method appendix', () => {
  it('says who coded how much, without what is blocked', () => {
    expect(linesOf()).toContain('1 Codierungen von 1 Person mit 2 Codes auf 2 Ebenen (0 deduktiv, 2 induktiv).');
    expect(linesOf().some((one) => one.startsWith('A. Brandt | 1 | 1 | '))).toBe(true);
    expect(linesOf().join()).not.toMatch(/Daniela|C\. Dahl/);
  });

  it('counts steps by day out of the history, and tells what became of the codes, never a name of a document', () => {
    const lines = linesOf('de', { history });
    expect(lines).toContain('1.\u00a0Januar 2026 | 1 | 1 | 0 | 0 | 0 | 0');
    expect(lines).toContain('2.\u00a0Januar 2026 | 0 | 0 | 1 | 0 | 0 | 0');
    expect(lines).toContain('1.\u00a0Januar 2026 | Code »Mut« angelegt | A. Brandt');
    expect(lines.join()).not.toMatch(/Irrtum|Daniela/);
  });

  it('says so where there is no history', () => {
    expect(linesOf().join()).toContain('Eine Projektdatei enthält den Verlauf nicht.');
    expect(linesOf('en').join()).toContain('A project file does not carry the history.');
  });

  it('has the 32 items of COREQ and the 21 of SRQR, filled where the project knows something', () => {
    for (const language of exportLanguages) {
      const lines = linesOf(language);
      const coreq = lines.slice(lines.indexOf('# COREQ') + 2, lines.indexOf('# SRQR') - 1);
      const srqr = lines.slice(lines.indexOf('# SRQR') + 2, lines.findIndex((one) => /^# Literatur/.test(one)) - 1);
      expect([coreq.length, srqr.length]).toEqual([32, 21]);
    }
    expect(linesOf()).toContain('21 | Förderung | Stiftung Wasser');
    expect(linesOf()).toContain('14 | Ort der Erhebung | Freibad am Hang, Ballenfeld, 10.\u00a0Juni 2023');
    expect(linesOf('en')).toContain('24 | Number of coders | 1: A. Brandt (1)');
    expect(linesOf('en')).toContain('4 | Gender | to be added by the authors');
  });
});
