import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { projectBuilder } from '../../test/build';
import { requestOf } from '../../test/export-requests';
import { wordsOf } from '../../test/report-words';
import type { ExportSource } from '../define-exporter';
import type { ExportRequest } from '../export-request';
import type { Report } from '../report/report';
import { runExport } from '../run-export';
import { documentReport } from './document';

const text = 'I: Was  half?\nFrau Müller: Wir hören zu, und\tder Mut.\n\nFrau Müller: Immer 🙂.';

function talk() {
  return projectBuilder()
    .coder('A. Brandt')
    .coder('B. Klee')
    .event('Freibad am Hang', { date: '2023-06-10', place: 'Ballenfeld' })
    .document('Tisch 1', text, { event: 'Freibad am Hang' })
    .code('Haltung')
    .code('Mut', 'Haltung')
    .code('Zuhören')
    .coding('Zuhören', 'Tisch 1', 'Wir hören zu, und\tder')
    .memo('Sagt sie zweimal.')
    .coding('Mut', 'Tisch 1', 'der Mut.\n\nFrau Müller: Immer')
    .coding('Zuhören', 'Tisch 1', 'Wir hören zu, und\tder', 'B. Klee');
}

function withPseudonym({ project, texts }: ExportSource, pseudonym: string): ExportSource {
  const speakers = [...project.speakers.values()].map((one) => (one.label === 'I' ? one : { ...one, pseudonym }));
  return { project: { ...project, speakers: new Map(speakers.map((one) => [one.id, one])) }, texts };
}

const request = (options: ExportRequest['options'] = {}, part: Partial<ExportRequest> = {}) =>
  requestOf({ format: 'document', file: 'html', options, ...part });
const linesOf = (report: Report): readonly string[] => wordsOf(report).lines;

describe('a document with its codings', () => {
  it('has its words as they are, each passage with its number at both ends and in the margin', () => {
    const lines = linesOf(documentReport(talk().build(), request()));
    expect(lines).toContain('1 | I: Was  half? | ');
    expect(lines).toContain('2 | Frau Müller: [1Wir hören zu, und\t[2der1] Mut. | 1 Zuhören / 2 Mut');
    expect(lines).toContain('3 | Frau Müller: Immer2] 🙂. | 2 Mut (Fortsetzung)');
  });

  it('lists its codes with how often each was given', () => {
    const lines = linesOf(documentReport(talk().build(), request()));
    expect(lines).toContain('Haltung > Mut | 1');
    expect(lines).toContain('Zuhören | 2');
  });

  it('says who coded and what they noted, where that is wanted', () => {
    const wanted = request({ memos: true, 'coder-names': true });
    const lines = linesOf(documentReport(talk().build(), wanted)).join('\n');
    expect(lines).toContain('1 Zuhören · A. Brandt, B. Klee');
    expect(lines).toContain('[1] Memo zu Zuhören: Sagt sie zweimal.');
    expect(linesOf(documentReport(talk().build(), request())).join('\n')).not.toContain('Sagt sie');
  });

  it('calls speakers by their pseudonyms', () => {
    const lines = linesOf(documentReport(withPseudonym(talk().build(), 'P1'), request()));
    expect(lines).toContain('3 | P1: Immer2] 🙂. | 2 Mut (Fortsetzung)');
  });

  it('is narrowed to documents, events, a code with what lies below, and coders', () => {
    const builder = talk().document('Notiz', 'Der Mut.').coding('Mut', 'Notiz', 'Mut');
    const { project, texts } = builder.build();
    const titleOf = (options: ExportRequest['options']) => documentReport({ project, texts }, request(options)).title;
    expect(titleOf({})).toBe('Dokumente mit Codierungen');
    expect(titleOf({ document: builder.documentId('Notiz') })).toBe('Notiz');
    expect(titleOf({ events: builder.eventId('Freibad am Hang') })).toBe('Tisch 1');
    const below = documentReport({ project, texts }, request({ code: builder.codeId('Haltung') }));
    expect(linesOf(below).join('\n')).not.toContain('Zuhören');
    expect(below.about).toMatchObject({
      filter: 'nur der Code Haltung und was darunter liegt',
      totals: ['2 Codierungen in 2 Dokumenten'],
    });
    const [, klee] = [...project.coders.keys()];
    const byKlee = documentReport(
      { project, texts },
      request({ coders: klee ?? '', document: builder.documentId('Tisch 1') }),
    );
    expect(byKlee.about).toMatchObject({
      filter: 'nur das Dokument Tisch 1; nur codiert von: B. Klee',
      totals: ['1 Codierungen in 1 Dokumenten'],
    });
  });

  it('names codes by their path where two have the same name', () => {
    const source = talk().code('Mut', 'Zuhören').coding('Mut', 'Tisch 1', 'half').build();
    const lines = linesOf(documentReport(source, request())).join('\n');
    expect(lines).toContain('1 Zuhören > Mut');
    expect(lines).toContain('Haltung > Mut (Fortsetzung)');
  });

  it('never holds a blocked O-tone, and of an anonymous one the role alone, also as the label in its text', async () => {
    const quotation = (release: 'blocked' | 'anonymous') =>
      ({ label: 'Daniela', role: 'Gast', release, source: null }) as const;
    const source = talk()
      .document('O-Ton Daniela', 'Man braucht Mut.', { kind: 'o-tone', quotation: quotation('blocked') })
      .document('Daniela 2', 'Daniela: Und Zeit.\nDaniela: Und Ruhe.', {
        kind: 'o-tone',
        quotation: quotation('anonymous'),
      })
      .coding('Mut', 'Daniela 2', 'Daniela: Und Zeit.')
      .build();
    for (const file of ['html', 'docx'] as const) {
      const { bytes, sideFile } = await runExport(source, request({}, { file }));
      const parts = file === 'docx' ? Object.values(unzipSync(bytes)) : [bytes];
      const all = [...parts, sideFile?.bytes].map((part) => new TextDecoder().decode(part)).join('');
      expect(all).toContain('Und Zeit.');
      expect(all).not.toContain('Daniela');
    }
    const lines = linesOf(documentReport(source, request()));
    expect(lines).toContain('# Gast');
    expect(lines).toContain('1 | [1Gast: Und Zeit.1] | 1 Mut');
    expect(lines.join('\n')).not.toContain('Man braucht');
  });

  it('says when a text is not at hand, and when the words of a blocked O-tone stand in it', async () => {
    const builder = talk();
    const source = { documentId: builder.documentId('Tisch 1'), start: 3, end: 12 };
    const quotation = { label: 'Daniela', role: 'Gast', release: 'blocked', source } as const;
    const study = builder.document('O-Ton', 'Was  half', { kind: 'o-tone', quotation }).build();
    expect((await runExport(study, request())).problems).toMatchObject([
      { code: 'blocked-words-inside', params: { count: 1 } },
    ]);
    const without = await runExport({ project: talk().build().project, texts: new Map() }, request());
    expect(without.problems).toMatchObject([{ code: 'document-words-missing', params: { count: 1 } }]);
    expect(new TextDecoder().decode(without.bytes)).toContain('Der Text dieses Dokuments lag nicht vor.');
  });
});

describe('a document with its codings as plain text', () => {
  const textOf = async (source: ExportSource, options: ExportRequest['options'] = {}): Promise<string> =>
    new TextDecoder().decode((await runExport(source, request(options, { file: 'txt' }))).bytes);

  it('has a paragraph a line as it was said, and below it what is coded there', async () => {
    expect(await textOf(withPseudonym(talk().build(), 'P1'), { memos: true, 'coder-names': true })).toBe(
      [
        'Tisch 1',
        '=======',
        'Stadtgespräche · Freibad am Hang · Ballenfeld · 10.\u00a0Juni 2023',
        '',
        'Codes und wie oft sie vergeben sind:',
        '    1  Haltung > Mut',
        '    2  Zuhören',
        '',
        '    1  I: Was  half?',
        '    2  P1: Wir hören zu, und\tder Mut.',
        '        Zuhören (A. Brandt, B. Klee): „Wir hören zu, und\tder“',
        '            Memo zu Zuhören: Sagt sie zweimal.',
        '        Mut (A. Brandt): „der Mut.“',
        '    3  P1: Immer 🙂.',
        '        Mut (A. Brandt) (Fortsetzung): „P1: Immer“',
        '',
      ].join('\n'),
    );
  });

  it('marks passages in the line itself, where that is wanted', async () => {
    const lines = (await textOf(talk().build(), { marks: 'inline' })).split('\n');
    expect(lines).toContain('    2  Frau Müller: [1: Wir hören zu, und\t[2: der :1] Mut.');
    expect(lines).toContain('        2 Mut (Fortsetzung)');
  });

  it('says of a long passage how it begins and how it ends, in whole words', async () => {
    const long = `Am Anfang ${'steht das Zuhören, und dann '.repeat(8)}am Ende.`;
    const source = talk().document('Lang', long).coding('Mut', 'Lang', long).build();
    expect(await textOf(source)).toMatch(/^ {8}Mut: „Am Anfang steht[^\n]{40,80} \[…\] [^\n]{5,40} am Ende\.“$/m);
  });

  it('says so where there is nothing', async () => {
    expect(await textOf(projectBuilder().build())).toContain('Kein Dokument ist gewählt oder vorhanden.');
    expect(await textOf(projectBuilder().document('Leer', ' ').build())).toContain('Dieses Dokument hat keinen Text.');
  });
});
