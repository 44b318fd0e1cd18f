import { addCoder } from '../commands/add-coder';
import { addDocuments, type NewDocument } from '../commands/add-documents';
import { addEvent } from '../commands/add-event';
import { addOTone } from '../commands/add-o-tone';
import { applyCode } from '../commands/apply-code';
import { codeHits } from '../commands/code-hits';
import { createAndApplyCode } from '../commands/create-and-apply-code';
import { createCode } from '../commands/create-code';
import { createMemo } from '../commands/create-memo';
import { invert } from '../commands/diff';
import { editDocument } from '../commands/edit-document';
import { goBackTo } from '../commands/go-back-to';
import { keepFiles } from '../commands/keep-files';
import { moveCode } from '../commands/move-code';
import { moveDocuments } from '../commands/move-documents';
import { recodeCodings } from '../commands/recode-codings';
import { removeCode } from '../commands/remove-code';
import { removeCodings } from '../commands/remove-codings';
import { removeDocuments } from '../commands/remove-documents';
import { removeEvent } from '../commands/remove-event';
import { removeMatrixView } from '../commands/remove-matrix-view';
import { removeMemos } from '../commands/remove-memos';
import { renameCoder } from '../commands/rename-coder';
import { renameProject } from '../commands/rename-project';
import { resizeCoding } from '../commands/resize-coding';
import { restoreRevision } from '../commands/restore-revision';
import { saveMatrixView } from '../commands/save-matrix-view';
import { setMemo } from '../commands/set-memo';
import { setWeight } from '../commands/set-weight';
import { updateCode } from '../commands/update-code';
import { updateDocument } from '../commands/update-document';
import { updateEvent } from '../commands/update-event';
import { updateInfo } from '../commands/update-info';
import { updateMemo } from '../commands/update-memo';
import { updateOTone } from '../commands/update-o-tone';
import { updateSpeakers } from '../commands/update-speakers';
import { required } from '../kernel/assert';
import { cutPassages } from '../project/cut-passages';
import { releaseStates } from '../project/document';
import { matrixCells, matrixColumns, matrixRows, plainMatrix } from '../project/matrix-view';
import { allCodings } from '../project/project';
import { recogniseTurns } from '../text/turns';
import { anyAttributesCommand } from './any-attributes-command';
import { anyCodesCommand } from './any-codes-command';
import { anySummaryCommand } from './any-summary-command';
import { anyCoder, anyPassage, memoTarget, textOf, textsOf, type Chance } from './chance';
import { anyReportCommand } from './any-report-command';
import type { Step } from './step';

/**
 * A step for every command, by the name its change bears in the history.
 *
 * This is what the property tests of undo run. A new command in `shared/commands/` needs its line here; a test says so.
 */
export const anyCommand: Readonly<Record<string, Step>> = {
  ...anyAttributesCommand,
  ...anyCodesCommand,
  ...anySummaryCommand,
  ...anyReportCommand,
  'add-coder': ({ project }, chance, ports) => addCoder(project, { name: chance.words() }, ports),
  'add-documents': ({ project }, chance, ports) => {
    const documents = Array.from({ length: 1 + chance.below(2) }, () => newDocument(chance));
    const eventId = chance.maybe(project.events.keys());
    return addDocuments(project, { documents: documents.map((document) => ({ ...document, eventId })) }, ports);
  },
  'add-event': ({ project }, chance, ports) => {
    const event = { series: '', title: chance.words(), date: '2024-02-29', place: '', hosts: '', funders: '' };
    return addEvent(project, { event }, ports);
  },
  'add-o-tone': (study, chance, ports) => {
    const passage = anyPassage(study, chance);
    const source = passage && { documentId: passage.documentId, ...passage.span };
    const quotation = { label: 'Frau K.', role: 'Teilnehmerin', release: 'open' as const, source };
    const eventId = chance.maybe(study.project.events.keys());
    const text = passage?.text.slice(passage.span.start, passage.span.end) ?? chance.words();
    return addOTone(study.project, { text, name: chance.words(), quotation, eventId }, ports);
  },
  'apply-code': (study, chance, ports) => {
    const passage = anyPassage(study, chance);
    const codeIds = [chance.pick(study.project.codes.keys()), chance.maybe(study.project.codes.keys())];
    if (passage === null || codeIds[0] === undefined) return null;
    const { span, ...place } = passage;
    const args = { ...place, spans: [span], codeIds: codeIds.flatMap((id) => id ?? []) };
    return applyCode(study.project, { ...args, coderId: anyCoder(study, chance) }, ports);
  },
  'code-hits': (study, chance, ports) => {
    const { project } = study;
    const places = [anyPassage(study, chance), anyPassage(study, chance)].flatMap((place) => place ?? []);
    const passages = places.flatMap(({ documentId, text, span }) => {
      const document = required(project.documents.get(documentId), 'document');
      return cutPassages(required(project.revisions.get(document.revisionId), 'revision'), text, [span]);
    });
    const codeIds = chance.some(project.codes.keys());
    const newCodes = chance.below(2) === 0 ? [chance.words()] : [];
    if (codeIds.length + newCodes.length === 0) return null;
    return codeHits(project, { passages, codeIds, newCodes, coderId: anyCoder(study, chance), query: 'mut' }, ports);
  },
  'create-and-apply-code': (study, chance, ports) => {
    const passage = anyPassage(study, chance);
    if (passage === null) return null;
    const { span, ...place } = passage;
    const code = { name: chance.words(), parentId: chance.maybe(study.project.codes.keys()) };
    const coderId = anyCoder(study, chance);
    const other = chance.maybe(study.project.codes.keys());
    const alsoApply = other === null ? [] : [other];
    return createAndApplyCode(study.project, { ...place, ...code, spans: [span], alsoApply, coderId }, ports);
  },
  'create-memo': (study, chance, ports) => {
    const target = memoTarget(study, chance);
    if (target.id === '') return null;
    return createMemo(study.project, { target, title: chance.of(['', 'Idee']), text: chance.words() }, ports);
  },
  'create-code': ({ project }, chance, ports) =>
    createCode(project, { name: chance.words(), parentId: chance.maybe(project.codes.keys()) }, ports),
  'edit-document': (study, chance, ports) => {
    const passage = anyPassage(study, chance);
    if (passage === null) return null;
    const { documentId, text, span } = passage;
    const edits = [{ from: span.start, to: chance.of([span.start, span.end]), insert: chance.words() }];
    return editDocument(study.project, { documentId, text, edits }, ports);
  },
  'go-back-to': ({ project }, chance, ports) => {
    // As if what is done here had been there before and had been taken away since.
    const { diff } = createCode(project, { name: chance.words(), parentId: null }, ports);
    return goBackTo(project, { seq: 1 + chance.below(9), since: invert(diff) });
  },
  'keep-files': ({ project }, chance, ports) => {
    const documentId = chance.below(4) === 0 ? null : (chance.pick(project.documents.keys()) ?? null);
    const sha256 = String(chance.below(10)).repeat(64);
    const file = { role: 'media', name: `${chance.words()}.mp3`, mediaType: 'audio/mpeg', size: 9, sha256 } as const;
    return keepFiles(project, { files: [{ documentId, file }] }, ports);
  },
  'move-code': ({ project }, chance) => {
    const codeId = chance.pick(project.codes.keys());
    if (codeId === undefined) return null;
    const isBelow = (id: string | null): boolean =>
      id !== null &&
      (id === codeId || isBelow([...project.codes.values()].find((code) => code.id === id)?.parentId ?? null));
    const parentId = chance.maybe([...project.codes.keys()].filter((id) => !isBelow(id)));
    const before = chance.maybe([...project.codes.values()].filter((code) => code.parentId === parentId));
    return moveCode(project, { codeId, parentId, before: before?.id ?? null });
  },
  'move-documents': ({ project }, chance) => {
    const documentIds = chance.some(project.documents.keys());
    return documentIds.length === 0
      ? null
      : moveDocuments(project, { documentIds, eventId: chance.maybe(project.events.keys()) });
  },
  'recode-codings': ({ project }, chance, ports) => {
    const codings = chance.some(allCodings(project));
    const codeId = chance.pick(project.codes.keys());
    return codings.length === 0 || codeId === undefined ? null : recodeCodings(project, { codings, codeId }, ports);
  },
  'remove-code': ({ project }, chance) => {
    const codeId = chance.pick(project.codes.keys());
    return codeId === undefined ? null : removeCode(project, { codeId });
  },
  'remove-codings': ({ project }, chance) => {
    const codings = chance.some(allCodings(project));
    return codings.length === 0 ? null : removeCodings(project, { codings });
  },
  'remove-documents': (study, chance) => {
    const documentId = chance.pick(study.project.documents.keys());
    if (documentId === undefined) return null;
    return removeDocuments(study.project, { documents: [{ documentId, texts: textsOf(study, documentId) }] });
  },
  'remove-event': ({ project }, chance) => {
    const eventId = chance.pick(project.events.keys());
    return eventId === undefined ? null : removeEvent(project, { eventId });
  },
  'remove-matrix-view': ({ project }, chance) => {
    const viewId = chance.pick(project.matrixViews.keys());
    return viewId === undefined ? null : removeMatrixView(project, { viewId });
  },
  'remove-memos': ({ project }, chance) => {
    const memoIds = chance.some(project.memos.keys());
    return memoIds.length === 0 ? null : removeMemos(project, { memoIds });
  },
  'rename-code': ({ project }, chance) => {
    const code = chance.pick(project.codes.values());
    return code === undefined ? null : updateCode(project, { code: { ...code, name: `${code.name.trim()} neu` } });
  },
  'rename-speakers': (study, chance, ports) => {
    const speaker = chance.pick(study.project.speakers.values());
    if (speaker === undefined) return null;
    const { documentId } = speaker;
    const speakers = [{ ...speaker, label: `Frau ${chance.below(1000)} ${speaker.id.slice(-4)}` }];
    return updateSpeakers(study.project, { documentId, speakers, text: textOf(study, documentId) }, ports);
  },
  'rename-coder': (study, chance) =>
    renameCoder(study.project, { coderId: anyCoder(study, chance), name: chance.words() }),
  'rename-project': ({ project }, chance) => renameProject(project, { name: chance.words() }),
  'resize-coding': (study, chance) => {
    const coding = chance.pick(allCodings(study.project));
    if (coding === undefined) return null;
    const text = textOf(study, coding.documentId);
    return resizeCoding(study.project, { coding, text, ...chance.span(text) });
  },
  'restore-revision': (study, chance, ports) => {
    const older = [...study.project.revisions.values()].filter(
      ({ id, documentId }) => study.project.documents.get(documentId)?.revisionId !== id,
    );
    const revision = chance.pick(older);
    if (revision === undefined) return null;
    const { documentId, id } = revision;
    const restored = required(study.texts.get(id), 'text');
    const args = { documentId, text: textOf(study, documentId), revisionId: id, restored };
    return restoreRevision(study.project, args, ports);
  },
  'save-matrix-view': ({ project }, chance, ports) => {
    const view = {
      id: chance.maybe(project.matrixViews.keys()) ?? undefined,
      name: chance.words(),
      ...plainMatrix,
      rows: chance.of(matrixRows),
      columns: chance.of(matrixColumns),
      cells: [chance.of(matrixCells)],
      withSubcodes: chance.below(2) === 0,
    };
    return saveMatrixView(project, { view }, ports);
  },
  'set-memo': (study, chance, ports) => {
    const text = chance.below(4) === 0 ? '' : chance.words();
    const title = chance.of(['', 'Fazit']);
    return setMemo(study.project, { target: memoTarget(study, chance), title, text }, ports);
  },
  'set-weight': ({ project }, chance) => {
    const coding = chance.pick(allCodings(project));
    return coding === undefined ? null : setWeight(project, { coding, weight: chance.of([null, 0, 50, 100]) });
  },
  'update-code': ({ project }, chance) => {
    const code = chance.pick([...project.codes.values()].filter(({ name }) => name === name.trim() && name !== ''));
    if (code === undefined) return null;
    const examples = chance.some(allCodings(project)).map(({ id }) => id);
    return updateCode(project, { code: { ...code, definition: chance.words(), examples } });
  },
  'update-document': ({ project }, chance) => {
    const document = chance.pick(project.documents.values());
    const attributes = { Tisch: chance.below(9) };
    return document === undefined
      ? null
      : updateDocument(project, { document: { ...document, name: chance.words(), attributes } });
  },
  'update-event': ({ project }, chance) => {
    const event = chance.pick(project.events.values());
    return event === undefined ? null : updateEvent(project, { event: { ...event, place: chance.words() } });
  },
  'update-info': ({ project }, chance) => updateInfo(project, { info: { credits: chance.words() } }),
  'update-memo': ({ project }, chance, ports) => {
    const memoId = chance.pick(project.memos.keys());
    if (memoId === undefined) return null;
    return updateMemo(project, { memoId, title: chance.of(['', 'Idee']), text: chance.words() }, ports);
  },
  'update-o-tone': ({ project }, chance) => {
    const document = chance.pick([...project.documents.values()].filter(({ quotation }) => quotation !== null));
    if (document === undefined || document.quotation === null) return null;
    const quotation = { ...document.quotation, release: chance.of(releaseStates) };
    return updateOTone(project, { document: { ...document, quotation } });
  },
  'update-speakers': ({ project }, chance, ports) => {
    const speaker = chance.pick(project.speakers.values());
    if (speaker === undefined) return null;
    const speakers = [{ ...speaker, role: chance.words() }];
    return updateSpeakers(project, { documentId: speaker.documentId, speakers, text: null }, ports);
  },
};

function newDocument(chance: Chance): Omit<NewDocument, 'eventId'> {
  const text = `I: ${chance.words()}?\nB: ${chance.words()} ${chance.words()}.\n\nI: ${chance.words()}\nB: ${chance.words()}`;
  const plain = { name: chance.words(), kind: 'transcript' as const, attributes: {}, origin: null, quotation: null };
  return { ...plain, text, turns: recogniseTurns(text) };
}
