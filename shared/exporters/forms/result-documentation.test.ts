import { describe, expect, it } from 'vitest';
import { required } from '../../kernel/assert';
import type { CellSummaryId, MatrixViewId, MemoId, ReportTemplateId, Timestamp } from '../../kernel/ids';
import { basisEntry, type CellSummary } from '../../project/cell-summary';
import type { Memo, MemoTarget } from '../../project/memo';
import { allCodings, type Project } from '../../project/project';
import { initialTemplate, newSection, type ReportSection } from '../../project/report-template';
import { projectBuilder } from '../../test/build';
import { plainMatrix } from '../../project/matrix-view';
import { requestOf } from '../../test/export-requests';
import { testId } from '../../test/test-id';
import type { ExportSource } from '../define-exporter';
import type { ExportRequest } from '../export-request';
import type { Block, Inline, Report } from '../report/report';
import { resultDocumentationExporter } from './result-documentation';

const at = '2026-01-01T09:00:00.000Z' as Timestamp;

function report(source: ExportSource, part: Partial<ExportRequest> = {}): Report {
  const make = required(resultDocumentationExporter.report, 'report');
  return make(source, requestOf({ format: 'result-documentation', ...part }));
}

function lineOf(parts: readonly Inline[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** Blocks as lines, cells of a row parted by bars, lines of a cell by slashes. */
function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${block.text}`];
    if (block.kind === 'paragraph') return [lineOf(block.text)];
    if (block.kind === 'quotation') return [`„${block.text}“ ${lineOf(block.reference)}`];
    if (block.kind === 'list') return block.items.map((item) => `- ${lineOf(item)}`);
    if (block.kind !== 'table') return [];
    const rows = block.table.rows.map((row) =>
      row.map(({ paragraphs }) => paragraphs.map(lineOf).join(' / ')).join(' | '),
    );
    return [block.table.columns.map(({ head }) => head).join(' | '), ...rows];
  });
}

function withMemos(project: Project, memos: readonly (readonly [MemoTarget, title: string, text: string])[]): Project {
  const made = memos.map(([target, title, text], number): readonly [MemoId, Memo] => {
    const id = testId(20, number) as MemoId;
    return [id, { id, target, title, text, createdAt: at, updatedAt: at }];
  });
  return { ...project, memos: new Map([...project.memos, ...made]) };
}

function withTemplate(project: Project, sections: readonly ReportSection[], title = ''): Project {
  const id = testId(21, 0) as ReportTemplateId;
  const template = { id, name: 'Vorlage', title, sections: [...sections], createdAt: at };
  return { ...project, reportTemplates: new Map([[id, template]]) };
}

const chosen = { options: { template: testId(21, 0) } };

/** One talk: an impulse, two tables, three O-tones, a code with a passage at a table. */
function talk(project: Partial<Project['info']> = {}) {
  const oTone = (label: string, role: string, release: 'open' | 'anonymous' | 'blocked') =>
    ({ kind: 'o-tone', event: 'Freibad', quotation: { label, role, release, source: null } }) as const;
  return projectBuilder(project)
    .coder('A. Brandt')
    .event('Freibad', {
      series: 'Reden',
      date: '2023-06-10',
      place: 'Ballenfeld',
      hosts: 'Verein',
      funders: 'Stiftung',
    })
    .document('Impuls', 'Man muss anfangen. Und dann weitermachen.', {
      event: 'Freibad',
      attributes: { Format: 'Impuls; Film', Name: 'Ida Muster', Organisation: 'Verein Muster' },
    })
    .document('Runde 10', 'Es wurde still.', { event: 'Freibad', attributes: { Tisch: 10 } })
    .document('Runde 9', 'B: Uns fehlt ein Schlüssel.\n\nB: Und Mut.', {
      event: 'Freibad',
      attributes: { Tisch: 9, These: 'Ein Haus für alle', 'Gastgeber*innen': 'Frau Host' },
    })
    .document('O1', 'Endlich redet wer.', oTone('Frau K.', 'Besucherin', 'open'))
    .document('O2', 'Ich bleibe.', oTone('Herr GEHEIM', 'Nachbar', 'anonymous'))
    .document('O3', 'GEHEIM!', oTone('Herr GEHEIM', '', 'blocked'))
    .code('Bedarf')
    .code('Zugang', 'Bedarf')
    .coding('Zugang', 'Runde 9', 'Uns fehlt ein Schlüssel.');
}

describe('the result documentation of one event', () => {
  it('says in its title what, of which series, when and where', () => {
    const source = talk().build();
    expect(report(source)).toMatchObject({
      title: 'Freibad',
      subtitle: 'Ergebnisdokumentation · Reden · 10.\u00a0Juni 2023, Ballenfeld',
    });
    expect(report(source, { language: 'en' }).subtitle).toBe(
      'Result documentation · Reden · 10\u00a0June 2023, Ballenfeld',
    );
  });

  it('goes through aims, impulses, tables, conclusion and credits in that order, and puts O-tones between', () => {
    const study = talk({ credits: 'Fotos: niemand' });
    const { texts } = study.build();
    const event = { type: 'event', id: study.eventId('Freibad') } as const;
    const project = withMemos(study.build().project, [
      [event, 'Ziele', 'Zuhören.\n\nVerstehen.'],
      [event, 'Thesen', '1. Ein Haus\n2. Ein Schlüssel'],
      [event, 'Fazit', 'Weiter so.'],
      [event, 'Mitwirkende', 'Ton: Technikverein'],
      [event, 'Privat', 'GEHEIM'],
      [{ type: 'document', id: study.documentId('Impuls') }, 'Zusammenfassung', 'Anfangen und weitermachen.'],
      [{ type: 'document', id: study.documentId('Runde 9') }, '', 'GEHEIM, nur für uns'],
    ]);
    expect(linesOf(report({ project, texts }).blocks)).toEqual([
      '# Ziele und Format',
      'Zuhören.',
      'Verstehen.',
      'Thesen, über die gesprochen wurde',
      '- Ein Haus',
      '- Ein Schlüssel',
      '„Endlich redet wer.“ O-Ton, Frau K., Besucherin',
      '# Impulse',
      'Ida Muster (Verein Muster)',
      'Anfangen und weitermachen.',
      '# Gespräche an den Tischen',
      '## Tisch 9: Ein Haus für alle',
      'Am Tisch als Gastgeber*in: Frau Host',
      '„Uns fehlt ein Schlüssel.“ Runde 9, Abs. 1',
      '# Fazit',
      'Weiter so.',
      '„Ich bleibe.“ O-Ton, Nachbar',
      '# Ergebnisse aus Projektsicht',
      'Kategorie | Ergebnisse',
      'Bedarf | 1 Textstelle / Uns fehlt ein Schlüssel. (Runde 9, Abs. 1)',
      '# Mitwirkende und Förderung',
      'Veranstaltet von: Verein',
      'Gefördert von: Stiftung',
      'Ton: Technikverein',
      'Fotos: niemand',
    ]);
  });

  it('never prints who or what is blocked, nor who is anonymous', () => {
    const html = JSON.stringify(report(talk().build()).blocks);
    expect(html).not.toContain('GEHEIM');
    expect(html).toContain('Nachbar');
  });

  it('lists the needs of a code with everything below it, and says when there are none', () => {
    const study = talk();
    const needs = { ...newSection('needs', 'de'), codeId: study.codeId('Bedarf') };
    const project = withTemplate(study.build().project, [needs]);
    const texts = study.build().texts;
    expect(linesOf(report({ project, texts }, chosen).blocks)).toEqual([
      '# Was braucht es?',
      '- Uns fehlt ein Schlüssel. (Runde 9, Abs. 1)',
    ]);
    const without = withTemplate(study.build().project, [newSection('needs', 'de')]);
    const empty = report({ project: without, texts }, chosen);
    expect(linesOf(empty.blocks)).toEqual(['Zu diesem Projekt gibt es noch nichts zu dokumentieren.']);
    expect(empty.problems?.('x.docx')).toEqual([
      { code: 'sections-empty', severity: 'note', file: 'x.docx', params: { sections: 'Was braucht es?' } },
    ]);
  });

  it('prints the sections that are on, under their own headings, with words of one’s own', () => {
    const { project, texts } = talk().build();
    const sections = [
      { ...newSection('text', 'de'), heading: 'Vorab', text: 'Ein Wort.\n\n– eins\n– zwei' },
      { ...newSection('o-tones', 'de'), heading: 'Stimmen', count: 1 },
      { ...newSection('credits', 'de'), isOn: false },
    ];
    const made = report({ project: withTemplate(project, sections, 'Unser Abend'), texts }, chosen);
    expect(made.title).toBe('Unser Abend');
    expect(linesOf(made.blocks)).toEqual([
      '# Vorab',
      'Ein Wort.',
      '- eins',
      '- zwei',
      '# Stimmen',
      '„Endlich redet wer.“ O-Ton, Frau K., Besucherin',
    ]);
  });
});

/** The talk with a saved view and a statement in its one cell. */
function written(basis: 'all' | 'none') {
  const study = talk();
  const { project, texts } = study.build();
  const codings = [...allCodings(project)];
  const viewId = testId(22, 0) as MatrixViewId;
  const view = { ...plainMatrix, id: viewId, name: 'Ergebnisse', rows: 'categories' as const, createdAt: at };
  const summary: CellSummary = {
    id: testId(23, 0) as CellSummaryId,
    matrixViewId: viewId,
    codeId: study.codeId('Bedarf'),
    columnId: study.eventId('Freibad'),
    statements: [
      { text: 'Es fehlt an Schlüsseln', codingIds: codings.map(({ id }) => id) },
      { text: 'Mut tut not', codingIds: [] },
    ],
    basis: basis === 'all' ? codings.map(basisEntry) : [],
    checkedAt: at,
  };
  const sections = [{ ...newSection('matrix', 'de'), matrixViewId: viewId }];
  const withView = {
    ...project,
    matrixViews: new Map([[viewId, view]]),
    cellSummaries: new Map([[summary.id, summary]]),
  };
  return { project: withTemplate(withView, sections), texts };
}

describe('the results matrix in the documentation', () => {
  it('has the statements with the numbers of their passages, the kinds of source, and the passages behind', () => {
    const made = report(written('all'), chosen);
    expect(linesOf(made.blocks)).toEqual([
      '# Ergebnisse aus Projektsicht',
      'Kategorie | Ergebnisse',
      'Bedarf | Es fehlt an Schlüsseln [1] / Mut tut not [ohne Beleg] / (aus Interviews)',
      '# Belege',
      '„Uns fehlt ein Schlüssel.“ [1] Runde 9, Abs. 1',
    ]);
    expect(made.problems?.('x.docx')).toEqual([]);
    const bare = report(written('all'), { options: { ...chosen.options, evidence: false } });
    expect(linesOf(bare.blocks).join('\n')).not.toContain('[1]');
  });

  it('warns when statements are older than their codings', () => {
    const [problem] = report(written('none'), chosen).problems?.('x.docx') ?? [];
    expect(problem).toMatchObject({ code: 'summaries-stale', severity: 'warning', params: { count: 1 } });
  });
});

describe('the result documentation of a series', () => {
  const series = talk()
    .event('Auftakt', { series: 'Reden', date: '2023-05-01', place: 'Ortwin', hosts: 'Chor', funders: 'Stiftung' })
    .document('Impuls zwei', 'Kurz.', { event: 'Auftakt', attributes: { Format: 'Impuls', Name: 'Uwe Beispiel' } });

  it('goes event by event in order of date, then through what is about all of them', () => {
    const { title, subtitle, blocks } = report(series.build());
    expect(title).toBe('Reden');
    expect(subtitle).toContain('1.\u00a0Mai 2023, Ortwin – 10.\u00a0Juni 2023, Ballenfeld');
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.level} ${block.text}`] : []));
    expect(headings).toEqual([
      '1 Auftakt',
      '2 Impulse',
      '1 Freibad',
      '2 Impulse',
      '2 Gespräche an den Tischen',
      '3 Tisch 9: Ein Haus für alle',
      '1 Ergebnisse aus Projektsicht',
      '1 Mitwirkende und Förderung',
    ]);
    expect(linesOf(blocks)).toContain('Veranstaltet von: Chor (Ortwin); Verein (Ballenfeld)');
    expect(linesOf(blocks)).toContain('Gefördert von: Stiftung');
  });

  it('numbers passages in the order they are first cited in print', () => {
    const study = talk().coding('Bedarf', 'Runde 9', 'Und Mut.').event('Auftakt', { date: '2023-05-01' });
    const { project, texts } = study.build();
    const at0 = { id: testId(22, 0) as MatrixViewId, name: '', createdAt: at };
    const view = { ...plainMatrix, ...at0, rows: 'categories' as const };
    const summaries = [...allCodings(project)].map((coding, number): CellSummary => ({
      id: testId(23, number) as CellSummaryId,
      matrixViewId: view.id,
      codeId: coding.codeId,
      columnId: study.eventId('Freibad'),
      statements: [{ text: `zu ${coding.quote}`, codingIds: [coding.id] }],
      basis: [],
      checkedAt: at,
    }));
    const withCells = {
      ...project,
      matrixViews: new Map([[view.id, view]]),
      cellSummaries: new Map(summaries.map((summary) => [summary.id, summary])),
    };
    const sections = [
      { ...newSection('needs', 'de'), codeId: study.codeId('Zugang') },
      { ...newSection('matrix', 'de'), matrixViewId: view.id },
    ];
    const lines = linesOf(report({ project: withTemplate(withCells, sections), texts }, chosen).blocks);
    expect(lines).toContain('- zu Uns fehlt ein Schlüssel. [1]');
    expect(lines.find((line) => line.startsWith('Bedarf |'))).toContain('zu Und Mut. [2]');
  });

  it('keeps to the event or the series that is asked for', () => {
    const source = series.event('Fremd', { series: 'Anderes', date: '2020-01-01' }).build();
    const one = report(source, { options: { event: series.eventId('Auftakt') } });
    expect(one.title).toBe('Auftakt');
    expect(linesOf(one.blocks).join('\n')).not.toContain('Ida Muster');
    expect(report(source, { options: { series: 'Reden' } }).subtitle).not.toContain('2020');
    expect(report(source, { options: { series: 'Nichts dergleichen' } }).subtitle).toContain('2020');
  });
});

it('begins with a template that has every kind of section but free text', () => {
  const kinds = new Set(initialTemplate('de').sections.map(({ kind }) => kind));
  expect(kinds.size).toBe(8);
});
