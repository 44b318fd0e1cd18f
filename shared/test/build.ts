import { addDocuments, type NewDocument } from '../commands/add-documents';
import { addEvent } from '../commands/add-event';
import { applyCode } from '../commands/apply-code';
import type { Command } from '../commands/command';
import { createCode } from '../commands/create-code';
import { apply } from '../commands/diff';
import { setMemo } from '../commands/set-memo';
import { required } from '../kernel/assert';
import type { CodeId, CoderId, DocumentId, EventId, ProjectId, RevisionId } from '../kernel/ids';
import type { EventRecord } from '../project/event';
import { emptyProject, type Project } from '../project/project';
import { recogniseTurns } from '../text/turns';
import { countingPorts } from './ports';

/**
 * Builds a study by the commands themselves, for tests that want to see every word of it.
 *
 * Things are named by what a test calls them, and found again by that name.
 */
export function projectBuilder(info: Partial<Project['info']> = {}) {
  const ports = countingPorts();
  const coderIds = new Map<string, CoderId>();
  const eventIds = new Map<string, EventId>();
  const documentIds = new Map<string, DocumentId>();
  const codeIds = new Map<string, CodeId>();
  const texts = new Map<RevisionId, string>();
  let project = emptyProject({
    id: ports.newId() as ProjectId,
    name: 'Stadtgespräche',
    language: 'de',
    referenceTemplate: '{label}, Abs. {par}',
    credits: '',
    createdAt: ports.now(),
    ...info,
  });
  const run = <Args>(command: Command<Args>, args: Args): void => {
    const { diff } = command(project, args, ports);
    for (const { id, text } of diff.texts?.added ?? []) texts.set(id, text);
    project = apply(project, diff);
  };
  const lastOf = <Id>(items: ReadonlyMap<Id, unknown>): Id => required([...items.keys()].at(-1), 'what was just added');

  const builder = {
    coder(name: string) {
      const id = ports.newId() as CoderId;
      project = { ...project, coders: new Map([...project.coders, [id, { id, name }]]) };
      coderIds.set(name, id);
      return builder;
    },
    event(title: string, more: Partial<EventRecord> & { readonly key?: string } = {}) {
      const { key = title, ...rest } = more;
      run(addEvent, { event: { series: '', title, date: '', place: '', hosts: '', funders: '', ...rest } });
      eventIds.set(key, lastOf(project.events));
      return builder;
    },
    document(name: string, text: string, more: Partial<NewDocument> & { readonly event?: string } = {}) {
      const { event, ...rest } = more;
      const eventId = event === undefined ? null : required(eventIds.get(event), event);
      const turns = recogniseTurns(text);
      const kind = turns.length > 0 ? ('transcript' as const) : ('notes' as const);
      const plain = { name, text, turns, kind, eventId, attributes: {}, origin: null, quotation: null };
      run(addDocuments, { documents: [{ ...plain, ...rest }] });
      documentIds.set(name, lastOf(project.documents));
      return builder;
    },
    code(name: string, parent: string | null = null) {
      run(createCode, { name, parentId: parent === null ? null : required(codeIds.get(parent), parent) });
      codeIds.set(name, lastOf(project.codes));
      return builder;
    },
    /** Codes the first place where these words stand in the document. */
    coding(code: string, document: string, words: string, coder = [...coderIds.keys()][0] ?? '') {
      const documentId = required(documentIds.get(document), document);
      const text = required(texts.get(required(project.documents.get(documentId), document).revisionId), document);
      const start = text.indexOf(words);
      if (start === -1) throw new Error(`"${words}" is not in ${document}`);
      run(applyCode, {
        documentId,
        text,
        spans: [{ start, end: start + words.length }],
        codeIds: [required(codeIds.get(code), code)],
        coderId: required(coderIds.get(coder), `coder ${coder}`),
      });
      return builder;
    },
    /** Writes a memo on the coding made last. */
    memo(text: string) {
      const codings = [...project.codings.values()].flat();
      const latest = codings.reduce((a, b) => (a.createdAt > b.createdAt ? a : b));
      run(setMemo, { target: { type: 'coding', id: latest.id }, title: '', text });
      return builder;
    },
    change(update: (now: Project) => Project) {
      project = update(project);
      return builder;
    },
    eventId: (name: string) => required(eventIds.get(name), name),
    documentId: (name: string) => required(documentIds.get(name), name),
    codeId: (name: string) => required(codeIds.get(name), name),
    build: () => ({ project, texts: new Map(texts) }),
  };
  return builder;
}
