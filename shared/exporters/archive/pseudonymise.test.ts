import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { required } from '../../kernel/assert';
import type { CaseId, CellSummaryId, DocumentId, MatrixViewId, MemoId, ReportTemplateId } from '../../kernel/ids';
import type { Quotation } from '../../project/document';
import { plainMatrix } from '../../project/matrix-view';
import type { Memo } from '../../project/memo';
import { writeLink } from '../../project/memo-links';
import { newSection } from '../../project/report-template';
import { projectBuilder } from '../../test/build';
import { requestOf } from '../../test/export-requests';
import { runExport } from '../run-export';
import { pseudonymise } from './pseudonymise';

const createdAt = '2024-01-01T00:00:00.000Z' as Memo['createdAt'];
const pseudonyms: Readonly<Record<string, string>> = { 'Frau Müller': 'P1', 'Anna Koch': 'P2', 'Anna Weber': 'P3' };

function quotation(release: Quotation['release'], source: Quotation['source'] = null): Quotation {
  return { label: 'Daniela Gern', role: 'Gast', release, source };
}

function study() {
  const talk = 'I: Was?\nFrau Müller: Ja.\nI: So.\nFrau Müller: Das ist mein Satz.';
  const builder = projectBuilder()
    .coder('A. Brandt')
    .event('Abend', { hosts: 'Verein' })
    .document('Gespräch', talk, { event: 'Abend' })
    .document('Gespräch mit Anna Koch', 'I: Was?\nAnna Koch: Ja.\nI: So.\nAnna Koch: Gut.')
    .document('Gespräch mit Anna Weber', 'Frau Sonne: Was?\nAnna Weber: Ja.\nFrau Sonne: So.\nAnna Weber: Gut.')
    .document('Notiz', 'Anna kam.')
    .document('Gesperrt', 'Man braucht Mut.', { kind: 'o-tone', quotation: quotation('blocked') })
    .document('Anonym', 'Man braucht Zeit.', { kind: 'o-tone', quotation: quotation('anonymous') })
    .code('Mut')
    .coding('Mut', 'Gespräch', 'mein Satz')
    .coding('Mut', 'Gesperrt', 'Mut');
  const { project, texts } = builder.build();
  const speakers = [...project.speakers.values()].map((one) => ({ ...one, pseudonym: pseudonyms[one.label] ?? '' }));
  const at = talk.indexOf('mein Satz');
  const passage = { documentId: builder.documentId('Gespräch'), start: at, end: at + 'mein Satz'.length };
  const open: DocumentId = '11111111-1111-4111-8111-111111111111' as DocumentId;
  const documents = new Map(project.documents).set(open, {
    ...required(project.documents.get(builder.documentId('Anonym')), 'Anonym'),
    id: open,
    name: 'Offen',
    quotation: { ...quotation('open', passage), label: 'Gast' },
  });
  const named = { ...project, documents, speakers: new Map(speakers.map((one) => [one.id, one])) };
  return { builder, passage, source: { project: named, texts } };
}

/** All that is in a pack, archives within it opened, as one text. */
function everyWord(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([path, content]) => `${path}\n${/\.(?:qdpx|docx)$/.test(path) ? everyWord(content) : strFromU8(content)}`)
    .join('\n');
}

describe('a pseudonymised study', () => {
  it('says no name that has a pseudonym in anything the team wrote or named', async () => {
    const { source, builder } = study();
    const { project } = source;
    const name = 'Frau Müller';
    const code = required(project.codes.get(builder.codeId('Mut')), 'Mut');
    const event = required(project.events.get(builder.eventId('Abend')), 'Abend');
    const view = {
      ...plainMatrix,
      id: 'view' as MatrixViewId,
      name,
      filter: {
        ...plainMatrix.filter,
        attributes: [{ key: { of: 'document', name: 'Wer' } as const, values: [name] }],
      },
      createdAt,
    };
    const summary = {
      id: 'summary' as CellSummaryId,
      matrixViewId: view.id,
      codeId: code.id,
      columnId: name,
      statements: [{ text: name, codingIds: [] }],
      basis: [],
      checkedAt: createdAt,
    };
    const memo = { title: name, text: name, createdAt, updatedAt: createdAt };
    const cell = { type: 'cell', id: `${code.id} ${name}` } as const;
    const section = { ...newSection('impulses', 'de'), heading: name, text: name, value: name };
    const everywhere = {
      ...project,
      info: { ...project.info, name, credits: name },
      coders: new Map([...project.coders].map(([id, coder]) => [id, { ...coder, name }])),
      events: new Map([[event.id, { ...event, title: name, series: name, place: name, hosts: name, funders: name }]]),
      codes: new Map([[code.id, { ...code, name, definition: name, include: name, exclude: name }]]),
      cases: new Map([['case' as CaseId, { id: 'case' as CaseId, name, attributes: { Wer: name }, documentIds: [] }]]),
      memos: new Map([['memo' as MemoId, { ...memo, id: 'memo' as MemoId, target: cell }]]),
      matrixViews: new Map([[view.id, view]]),
      cellSummaries: new Map([[summary.id, summary]]),
      reportTemplates: new Map([
        [
          'template' as ReportTemplateId,
          { id: 'template' as ReportTemplateId, name, title: name, sections: [section], createdAt },
        ],
      ]),
    };
    expect(JSON.stringify([...everywhere.events.values()])).toContain('Müller');
    const { bytes } = await runExport(
      { ...source, project: everywhere },
      requestOf({ format: 'archive', file: 'zip' }),
    );
    expect(everyWord(bytes).match(/.{0,60}Müller.{0,20}/g)).toBeNull();
    const { project: clean } = pseudonymise({ ...source, project: everywhere });
    expect([...clean.cellSummaries.values()].map(({ columnId }) => columnId)).toEqual(['P1']);
    expect([...clean.matrixViews.values()].map(({ filter }) => filter.attributes[0]?.values)).toEqual([['P1']]);
  });

  it('gives a name that several people have the pseudonyms of all of them, and asks about it in other texts', () => {
    const { project, findings } = pseudonymise(study().source);
    const names = [...project.documents.values()].map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('Gespräch mit'))).toEqual(['Gespräch mit P2', 'Gespräch mit P3']);
    expect(findings).toContainEqual(
      expect.objectContaining({ kind: 'known', place: { of: 'text', name: 'Notiz', paragraph: 1 }, found: 'Anna' }),
    );
    const { source } = study();
    const info = { ...source.project.info, credits: 'Anna' };
    expect(pseudonymise({ ...source, project: { ...source.project, info } }).project.info.credits).toBe('P2/P3');
  });

  it('asks about the label of somebody who has no pseudonym, once for all turns and once for who speaks', () => {
    const { findings } = pseudonymise(study().source);
    const asked = findings.filter(({ found }) => found === 'Frau Sonne').map(({ kind, place }) => [kind, place.of]);
    expect(asked).toEqual([
      ['known', 'text'],
      ['known', 'speaker'],
    ]);
  });

  it('finds a name in capitals and one whose accents stand apart', () => {
    const { source, builder } = study();
    const note = required(source.project.documents.get(builder.documentId('Notiz')), 'Notiz');
    const texts = new Map(source.texts).set(note.revisionId, 'MÜLLER und Mu\u0308ller.');
    expect(pseudonymise({ ...source, texts }).texts.get(note.revisionId)).toBe('P1 und P1.');
  });

  it('keeps nothing that says who an O-tone is of that is not released openly', () => {
    const { source, builder } = study();
    const [blocked, hidden, talk] = ['Gesperrt', 'Anonym', 'Gespräch'].map(builder.documentId);
    const one = (name: string, ...documentIds: (DocumentId | undefined)[]) =>
      [
        name as CaseId,
        { id: name as CaseId, name, attributes: {}, documentIds: documentIds.map((id) => required(id, name)) },
      ] as const;
    const cases = new Map([one('Gern, D.', hidden), one('Verein', talk, hidden), one('Weg', blocked), one('Leer')]);
    const info = { ...source.project.info, credits: 'Dank an Daniela Gern' };
    const { project } = pseudonymise({ ...source, project: { ...source.project, cases, info } });
    expect([...project.cases.values()].map(({ name, documentIds }) => [name, documentIds])).toEqual([
      ['Verein', [talk]],
      ['Leer', []],
    ]);
    expect(project.info.credits).toBe('Dank an Gast');
  });

  it('leads from an O-tone and from a link in a memo to the same words as before, and to nothing that is left out', () => {
    const { source, builder, passage } = study();
    const talk = required(source.project.documents.get(passage.documentId), 'Gespräch');
    const secret = required(source.project.codings.get(builder.documentId('Gesperrt'))?.[0], 'coding');
    const text = [
      writeLink('mein Satz', { type: 'passage', id: talk.revisionId, start: passage.start, end: passage.end }),
      writeLink('Man braucht Mut', { type: 'coding', id: secret.id }),
      writeLink('O-Ton Daniela', { type: 'document', id: builder.documentId('Anonym') }),
    ].join(' ');
    const target = { type: 'project', id: source.project.info.id } as const;
    const memo = { id: 'memo' as MemoId, target, title: '', text, createdAt, updatedAt: createdAt };
    const made = pseudonymise({ ...source, project: { ...source.project, memos: new Map([[memo.id, memo]]) } });
    const words = required(made.texts.get(talk.revisionId), 'words');
    const at = words.indexOf('mein Satz');
    expect(at).not.toBe(passage.start);
    const open = [...made.project.documents.values()].find(({ name }) => name === 'Offen');
    expect(open?.quotation?.source).toEqual({ ...passage, start: at, end: at + 9 });
    expect(made.project.memos.get(memo.id)?.text).toBe(
      `[mein Satz](wortlaut:passage/${talk.revisionId}/${at}-${at + 9}) […] [Gast](wortlaut:document/${builder.documentId('Anonym')})`,
    );
  });
});
