import * as v from 'valibot';
import { required } from '../../shared/kernel/assert';
import type { CodeId, CoderId, CodingId, DocumentId, SpeakerId } from '../../shared/kernel/ids';
import type { CaseRecord } from '../../shared/project/case';
import { basisEntry, type CellSummary } from '../../shared/project/cell-summary';
import type { Code } from '../../shared/project/code';
import { compareCodings, type Coding } from '../../shared/project/coding';
import type { DocumentRecord, Quotation } from '../../shared/project/document';
import type { EventRecord } from '../../shared/project/event';
import { defaultReferenceTemplate } from '../../shared/project/info';
import { plainMatrix, type MatrixView } from '../../shared/project/matrix-view';
import type { Memo, MemoTarget } from '../../shared/project/memo';
import { shade } from '../../shared/project/palette';
import { emptyProject, type Project, type Texts } from '../../shared/project/project';
import { reportSectionSchema, type ReportTemplate } from '../../shared/project/report-template';
import type { Revision } from '../../shared/project/revision';
import type { Speaker } from '../../shared/project/speaker';
import { placesIn } from '../../shared/text/place-marks';
import type { Mark } from './marked-text';
import type { SourceDocument } from './source-document';
import type { Sources } from './sources';
import { momentOf, nextWorkingDay, stableId, stableNumber } from './stable';

/** A coding and the mark it comes from. */
type MarkedCoding = {
  readonly coding: Coding;
  readonly mark: Mark;
  readonly isFirst: boolean;
  readonly isExample: boolean;
};

/** Makes the demo project of what its authors wrote; the same sources always give the same records. */
export function buildDemoProject(sources: Sources): { readonly project: Project; readonly texts: Texts } {
  const { project, documents } = sources;
  const marked = documents.flatMap((document) => codingsOf(sources, document));
  return {
    project: {
      ...emptyProject({
        id: stableId('project', 'demo'),
        name: project.name,
        language: 'de',
        referenceTemplate: defaultReferenceTemplate.de,
        credits: project.credits,
        createdAt: momentOf(project.created, 0),
      }),
      coders: byId(Object.entries(project.coders).map(([key, name]) => ({ id: stableId('coder', key), name }))),
      events: byId(eventsOf(sources)),
      documents: byId(documents.map((document, index) => documentOf(sources, document, index))),
      revisions: byId(documents.map((document) => revisionOf(sources, document))),
      speakers: byId(documents.flatMap(speakersOf)),
      cases: byId(casesOf(sources)),
      codes: byId(codesOf(sources, marked)),
      codings: codingsByDocument(marked),
      memos: byId([...memosOf(sources), ...marked.flatMap(codingMemo)]),
      matrixViews: byId(viewsOf(sources)),
      cellSummaries: byId(sources.summaries.map((summary) => summaryOf(sources, marked, summary))),
      reportTemplates: byId(templatesOf(sources)),
    },
    texts: new Map(documents.map(({ path, text }) => [stableId('revision', path), text])),
  };
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<Item['id'], Item> {
  const map = new Map(items.map((item) => [item.id, item]));
  if (map.size !== items.length) throw new Error('Two records have the same id');
  return map;
}

function codingsByDocument(marked: readonly MarkedCoding[]): ReadonlyMap<DocumentId, readonly Coding[]> {
  const lists = new Map<DocumentId, Coding[]>();
  for (const { coding } of marked) lists.set(coding.documentId, [...(lists.get(coding.documentId) ?? []), coding]);
  for (const list of lists.values()) list.sort(compareCodings);
  return lists;
}

function eventsOf({ project }: Sources): EventRecord[] {
  const { series, funders } = project;
  return project.events.map(({ key, imported, ...event }) => ({
    id: stableId('event', key),
    series,
    funders,
    ...event,
    createdAt: momentOf(imported, 0),
  }));
}

function eventOf({ project }: Sources, document: SourceDocument): Sources['project']['events'][number] {
  const event = project.events.find(({ key }) => document.path.startsWith(`${key}/`));
  return required(event, `event of ${document.path}`);
}

function importedAt(sources: Sources, document: SourceDocument): string {
  return document.imported ?? eventOf(sources, document).imported;
}

function documentOf(sources: Sources, document: SourceDocument, index: number): DocumentRecord {
  return {
    id: stableId('document', document.path),
    kind: document.kind,
    name: document.name,
    eventId: stableId('event', eventOf(sources, document).key),
    revisionId: stableId('revision', document.path),
    position: index + 1,
    attributes: document.attributes,
    quotation: quotationOf(sources, document),
    origin: null,
    createdAt: momentOf(importedAt(sources, document), 60 * (index + 1)),
  };
}

function quotationOf(sources: Sources, document: SourceDocument): Quotation | null {
  if (document.quotation === null) return null;
  const { source, ...quotation } = document.quotation;
  if (source === null) return { ...quotation, source: null };
  const origin = required(
    sources.documents.find(({ marks }) => marks.some(({ label }) => label === source)),
    `the passage ${source}`,
  );
  const { start, end } = required(
    origin.marks.find(({ label }) => label === source),
    source,
  );
  if (origin.text.slice(start, end) !== document.text) throw new Error(`${document.path} is not what ${source} says`);
  return { ...quotation, source: { documentId: stableId('document', origin.path), start, end } };
}

function revisionOf(sources: Sources, document: SourceDocument): Revision {
  return {
    id: stableId('revision', document.path),
    documentId: stableId('document', document.path),
    number: 1,
    ...placesIn(document.text),
    turns: document.turns.map(({ start, wordsStart, label }) => ({
      start,
      wordsStart,
      speakerId: speakerId(document, label),
    })),
    createdAt: momentOf(importedAt(sources, document), 0),
  };
}

function speakerId(document: SourceDocument, label: string): SpeakerId {
  return stableId('speaker', `${document.path}:${label}`);
}

function speakersOf(document: SourceDocument): Speaker[] {
  const documentId = stableId('document', document.path);
  return document.speakers.map(({ label, role, attributes }) => {
    return { id: speakerId(document, label), documentId, label, role, pseudonym: '', attributes };
  });
}

function casesOf({ cases, documents }: Sources): CaseRecord[] {
  return cases.map(({ key, name, attributes, documents: paths }) => ({
    id: stableId('case', key),
    name,
    attributes,
    documentIds: paths.map((path) =>
      stableId(
        'document',
        required(
          documents.find((one) => one.path === path),
          path,
        ).path,
      ),
    ),
  }));
}

/** The codings of a document, at the times its coders could have made them. */
function codingsOf({ codes, project }: Sources, document: SourceDocument): MarkedCoding[] {
  const keys = new Set(codes.flatMap((category) => [category.key, ...category.codes.map(({ key }) => key)]));
  const seconds = new Map<string, number>();
  return document.marks.flatMap((mark, index) =>
    mark.codes.map((marked, order) => {
      if (!keys.has(marked.key)) throw new Error(`${document.path}: no code ${marked.key}`);
      const key = `${document.path}:${index}:${marked.key}`;
      const isSecond = document.second !== null && stableNumber(`${document.path}:${index}`, 3) === 0;
      const coder = isSecond && document.second !== null ? document.second : document.coder;
      const day = isSecond ? nextWorkingDay(document.coded) : document.coded;
      const before = seconds.get(coder) ?? stableNumber(`${document.path}:${coder}`, 5 * 3600);
      const time = before + (order === 0 ? 40 + stableNumber(key, 260) : 4 + stableNumber(key, 14));
      seconds.set(coder, time);
      const coding: Coding = {
        id: stableId('coding', key),
        documentId: stableId('document', document.path),
        codeId: codeId(marked.key),
        start: mark.start,
        end: mark.end,
        quote: document.text.slice(mark.start, mark.end),
        coderId: coderId(project, coder),
        weight: marked.weight,
        createdAt: momentOf(day, time),
      };
      return { coding, mark, isFirst: order === 0, isExample: marked.isExample };
    }),
  );
}

function coderId({ coders }: Sources['project'], key: string): CoderId {
  if (!(key in coders)) throw new Error(`No coder ${key}`);
  return stableId('coder', key);
}

function codeId(key: string): CodeId {
  return stableId('code', key);
}

function codesOf({ codes, project }: Sources, marked: readonly MarkedCoding[]): Code[] {
  const examples = (key: string): CodingId[] =>
    marked.filter(({ isExample, coding }) => isExample && coding.codeId === codeId(key)).map(({ coding }) => coding.id);
  return codes.flatMap(({ codes: below, key, ...category }, index) => [
    {
      ...category,
      id: codeId(key),
      parentId: null,
      position: index + 1,
      examples: examples(key),
      createdAt: momentOf(project.created, 3600 + 60 * index),
    },
    ...below.map(({ key: own, ...code }, order) => ({
      ...code,
      id: codeId(own),
      parentId: codeId(key),
      position: order + 1,
      color: shade(category.color, order),
      examples: examples(own),
      createdAt: momentOf(project.created, 7200 + 600 * index + 60 * order),
    })),
  ]);
}

function memosOf(sources: Sources): Memo[] {
  return sources.memos.map(({ target, title, date, text }, index) => {
    const at = momentOf(date, 9000 + 60 * index);
    const id = stableId('memo', `${target}:${title}`);
    return { id, target: targetOf(sources, target), title, text, createdAt: at, updatedAt: at };
  });
}

function targetOf(sources: Sources, target: string): MemoTarget {
  const [type, key = ''] = target.split(':');
  if (type === 'project') return { type, id: stableId('project', 'demo') };
  if (type === 'event' && sources.project.events.some((event) => event.key === key))
    return { type, id: stableId(type, key) };
  if (type === 'document' && sources.documents.some(({ path }) => path === key))
    return { type, id: stableId(type, key) };
  if (type === 'code') return { type, id: codeId(key) };
  throw new Error(`A memo on nothing: ${target}`);
}

function codingMemo({ coding, mark, isFirst }: MarkedCoding): Memo[] {
  if (mark.memo === null || !isFirst) return [];
  const at = coding.createdAt;
  const target = { type: 'coding', id: coding.id } as const;
  return [{ id: stableId('memo', coding.id), target, title: '', text: mark.memo, createdAt: at, updatedAt: at }];
}

function viewsOf({ views }: Sources): MatrixView[] {
  return views.map(({ key, created, ...view }, index) => {
    return { ...plainMatrix, id: stableId('matrix-view', key), ...view, createdAt: momentOf(created, 60 * index) };
  });
}

function templatesOf({ templates, views }: Sources): ReportTemplate[] {
  return templates.map(({ key, created, sections, ...template }) => ({
    id: stableId('report-template', key),
    ...template,
    sections: sections.map(({ code, view, ...section }) => {
      const known = views.find((one) => one.key === view);
      return v.parse(reportSectionSchema, {
        ...section,
        ...(code === undefined ? {} : { codeId: code === null ? null : codeId(code) }),
        ...(view === undefined ? {} : { matrixViewId: stableId('matrix-view', required(known, view ?? 'view').key) }),
      });
    }),
    createdAt: momentOf(created, 0),
  }));
}

function summaryOf(
  sources: Sources,
  marked: readonly MarkedCoding[],
  summary: Sources['summaries'][number],
): CellSummary {
  const { view, code, event, checked, statements } = summary;
  const category = required(
    sources.codes.find(({ key }) => key === code),
    `category ${code}`,
  );
  const codeIds = new Set([code, ...category.codes.map(({ key }) => key)].map(codeId));
  const inEvent = sources.documents.filter(({ path }) => path.startsWith(`${event}/`));
  const documentIds = new Set(inEvent.map(({ path }) => stableId('document', path)));
  const cell = marked.filter(({ coding }) => codeIds.has(coding.codeId) && documentIds.has(coding.documentId));
  const checkedAt = momentOf(checked, 8 * 3600);
  const evidence = (label: string): CodingId[] => {
    const found = cell.filter(({ mark }) => mark.label === label).map(({ coding }) => coding.id);
    if (found.length === 0) throw new Error(`${code} x ${event}: nothing labelled ${label} in the cell`);
    return found;
  };
  return {
    id: stableId('cell-summary', `${view}:${code}:${event}`),
    matrixViewId: stableId('matrix-view', required(sources.views.find(({ key }) => key === view)?.key, view)),
    codeId: codeId(code),
    columnId: stableId('event', event),
    statements: statements.map(({ text, evidence: labels }) => ({ text, codingIds: labels.flatMap(evidence) })),
    basis: cell.filter(({ coding }) => coding.createdAt <= checkedAt).map(({ coding }) => basisEntry(coding)),
    checkedAt,
  };
}
