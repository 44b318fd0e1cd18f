import type {
  CaseId,
  CellSummaryId,
  CodeId,
  CoderId,
  DocumentId,
  EventId,
  FileId,
  KeptPartId,
  MatrixViewId,
  MemoId,
  ReportTemplateId,
  ProjectId,
  RevisionId,
  SpeakerId,
} from '../kernel/ids';
import { sha256 } from '../kernel/sha256';
import { xmlOf } from '../kernel/xml-tree';
import type { DocumentRecord } from '../project/document';
import type { FileRecord } from '../project/file-record';
import { mediaTypeOf } from '../project/media-type';
import type { FileBytes, Project, Texts } from '../project/project';
import { newSection } from '../project/report-template';
import { placesIn } from '../text/place-marks';
import { basisEntry } from '../project/cell-summary';
import { byDocument, codingsOf } from './build-codings';
import { byId, distinct, pick } from './pick';
import type { Spec } from './project-spec';
import { testId } from './test-id';
import { spanIn, speakerLabels, writeText } from './test-text';

/** A study, the words of its texts and the bytes of its files; the last only where there are files. */
export type ProjectWithTexts = { readonly project: Project; readonly texts: Texts; readonly files?: FileBytes };

/** The study that a spec describes. */
export function buildSpec(source: Spec): ProjectWithTexts {
  const texts = new Map<RevisionId, string>();
  const speakers: [SpeakerId, Project['speakers'] extends ReadonlyMap<SpeakerId, infer Value> ? Value : never][] = [];
  const eventIds = source.events.map((_, at) => testId(1, at) as EventId);
  const documentIds = source.documents.map((_, at) => testId(2, at) as DocumentId);
  const codeIds = source.codes.map((_, at) => testId(5, at) as CodeId);
  const coderIds = source.coders.map((_, at) => testId(6, at) as CoderId);
  const spans: (readonly { start: number; end: number }[])[] = [];

  const revisions = source.documents.map((document, at) => {
    const { text, turns } = writeText(document.paragraphs);
    const id = testId(3, at) as RevisionId;
    texts.set(id, text);
    spans.push(document.passages.map(({ from, to }) => spanIn(text, from, to)));
    const own = [0, 1, 2].map((number) => testId(4, at * 3 + number) as SpeakerId);
    own.forEach((speakerId, number) => {
      if (!turns.some(({ speaker }) => speaker === number)) return;
      const record = { documentId: documentIds[at] as DocumentId, label: speakerLabels[number] as string };
      const more = { role: '', pseudonym: number === 2 ? 'Frau M.' : '', attributes: document.attributes };
      speakers.push([speakerId, { id: speakerId, ...record, ...more }]);
    });
    return {
      id,
      documentId: documentIds[at] as DocumentId,
      number: 1,
      ...placesIn(text),
      turns: turns.map(({ start, wordsStart, speaker }) => ({ start, wordsStart, speakerId: own[speaker] ?? null })),
      createdAt: document.createdAt,
    };
  });

  const codings = codingsOf(source, { texts, spans, documentIds, codeIds, coderIds });
  const codingIds = codings.map(({ id }) => id);
  const documents = source.documents.map(
    ({ name, kind, event, position, attributes: values, origin, quotation, createdAt }, at) => ({
      id: documentIds[at] as DocumentId,
      kind,
      name,
      eventId: event === null ? null : (pick(eventIds, event) ?? null),
      revisionId: testId(3, at) as RevisionId,
      position,
      attributes: values,
      quotation:
        kind === 'o-tone'
          ? {
              ...quotation,
              source: quotation.source ? { documentId: documentIds[0] as DocumentId, start: 0, end: 1 } : null,
            }
          : null,
      origin,
      createdAt,
    }),
  ) satisfies DocumentRecord[];

  const targets = {
    event: eventIds,
    document: documentIds,
    code: codeIds,
    coding: codingIds,
    speaker: speakers.map(([id]) => id),
    case: source.cases.map((_, at) => testId(9, at)),
  } as const;
  const projectId = testId(0, 0) as ProjectId;
  const files = source.files.map(({ document, role, name, ending, bytes: content, createdAt }, at): FileRecord => ({
    id: testId(15, at) as FileId,
    documentId: document === null ? null : (pick(documentIds, document) ?? null),
    role,
    name: ending === '' ? name : `${name}.${ending}`,
    mediaType: mediaTypeOf(ending),
    size: content.length,
    sha256: hashOf(content),
    createdAt,
  }));
  const views = source.views.map(({ chosen, filter: { events, speakers: who, coders, ...filter }, ...view }, at) => ({
    id: testId(8, at) as MatrixViewId,
    ...view,
    chosen: distinct(chosen.flatMap((number) => pick(codeIds, number) ?? [])),
    filter: {
      ...filter,
      eventIds: distinct(events.flatMap((number) => pick(eventIds, number) ?? [])),
      speakerIds: distinct(who.flatMap((number) => pick(targets.speaker, number) ?? [])),
      coderIds: distinct(coders.flatMap((number) => pick(coderIds, number) ?? [])),
    },
  }));
  const project: Project = {
    info: { id: projectId, ...source.info },
    coders: byId(source.coders.map((name, at) => ({ id: coderIds[at] as CoderId, name }))),
    events: byId(source.events.map((event, at) => ({ id: eventIds[at] as EventId, ...event }))),
    documents: byId(documents),
    revisions: byId(revisions),
    speakers: new Map(speakers),
    cases: byId(
      source.cases.map(({ name, attributes: values, documents: ofCase }, at) => ({
        id: testId(9, at) as CaseId,
        name,
        attributes: values,
        documentIds: distinct(ofCase.flatMap((number) => pick(documentIds, number) ?? [])),
      })),
    ),
    codes: byId(
      source.codes.map(({ parent, examples, ...code }, at) => ({
        id: codeIds[at] as CodeId,
        parentId: parent === null ? null : (pick(codeIds.slice(0, at), parent) ?? null),
        ...code,
        examples: distinct(examples.flatMap((number) => pick(codingIds, number) ?? [])),
      })),
    ),
    codings: byDocument(codings),
    memos: byId(
      source.memos.map(({ type, target, ...memo }, at) => {
        const found = type === 'project' || type === 'cell' ? projectId : pick<string>(targets[type], target);
        return {
          id: testId(10, at) as MemoId,
          target: found === undefined ? { type: 'project' as const, id: projectId } : { type, id: found },
          ...memo,
        };
      }),
    ),
    matrixViews: byId(views),
    cellSummaries: byId(
      source.summaries.flatMap(({ text, basis, checkedAt }, at) => {
        const view = pick(views, at);
        const code = pick(codeIds, at);
        // A cell has one summary.
        const isTaken = at >= Math.max(views.length, codeIds.length);
        if (view === undefined || code === undefined || isTaken) return [];
        const seen = distinct(basis.flatMap((number) => pick(codings, number) ?? []));
        const head = { id: testId(11, at) as CellSummaryId, matrixViewId: view.id, codeId: code };
        const statements = [{ text, codingIds: seen.map(({ id }) => id) }];
        return [{ ...head, columnId: eventIds[0] ?? '', statements, basis: seen.map(basisEntry), checkedAt }];
      }),
    ),
    files: byId(files),
    keptParts: byId(
      source.parts.map(({ element, document, files: named }, at) => ({
        id: testId(14, at) as KeptPartId,
        kind: element.name,
        name: element.attributes['name'] ?? '',
        documentId: document === null ? null : (pick(documentIds, document) ?? null),
        xml: xmlOf(element),
        fileIds: distinct(named.flatMap((number) => pick(files, number)?.id ?? [])),
      })),
    ),
    reportTemplates: byId(
      source.templates.map(({ sections, needs, ...template }, at) => ({
        id: testId(12, at) as ReportTemplateId,
        ...template,
        sections: [...sections, { ...newSection('needs', 'de'), codeId: pick(codeIds, needs) ?? null }],
      })),
    ),
  };
  const bytes = new Map(source.files.map((file) => [hashOf(file.bytes), file.bytes]));
  return source.files.length === 0 ? { project, texts } : { project, texts, files: bytes };
}

function hashOf(bytes: Uint8Array): string {
  return Array.from(sha256(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
