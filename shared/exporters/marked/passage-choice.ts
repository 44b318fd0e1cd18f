import { publicName } from '../../analysis/attribution';
import { orderedDocuments } from '../../analysis/document-order';
import type { DocumentId } from '../../kernel/ids';
import { codeTree, pathName } from '../../project/code-tree';
import type { Coding } from '../../project/coding';
import { isBlocked, type DocumentRecord } from '../../project/document';
import type { Project } from '../../project/project';
import type { ExportOption } from '../define-exporter';
import type { ChosenOptions, ExportLanguage } from '../export-request';
import { filterWords } from '../words/filter';

/** What narrows documents and their passages; nothing chosen stands for all. */
export const passageOptions = [
  { id: 'events', kind: 'events', initial: '' },
  { id: 'document', kind: 'document', initial: '' },
  { id: 'code', kind: 'code', initial: '' },
  { id: 'coders', kind: 'coders', initial: '' },
] as const satisfies readonly ExportOption[];

/** Documents and the codings in them that were chosen. */
export type PassageChoice = {
  /** As they are listed everywhere; blocked O-tones are not among them. */
  readonly documents: readonly DocumentRecord[];
  /** Those of a document, in reading order. */
  readonly codingsOf: (id: DocumentId) => readonly Coding[];
  /** What narrows them, in a sentence fit for print; undefined when nothing does. */
  readonly filter: string | undefined;
};

/** What is chosen with these options; what is not there any more is passed over. */
export function passageChoice(
  project: Project,
  { options, language }: { readonly options: ChosenOptions; readonly language: ExportLanguage },
): PassageChoice {
  const of = <Id extends string>(id: (typeof passageOptions)[number]['id'], known: ReadonlyMap<Id, unknown>): Id[] => {
    const ids = String(options[id] ?? '').split(' ');
    return [...known.keys()].filter((one) => ids.includes(one));
  };
  const events = new Set(of('events', project.events));
  const [documentId] = of('document', project.documents);
  const chosen = documentId === undefined ? undefined : project.documents.get(documentId);
  const coders = new Set(of('coders', project.coders));
  const tree = codeTree(project.codes);
  const [codeId] = of('code', project.codes);
  const codes = codeId === undefined ? null : new Set(tree.subtree(codeId));
  const shown = orderedDocuments(project).filter(
    (document) =>
      !isBlocked(document) &&
      (documentId === undefined || documentId === document.id) &&
      (events.size === 0 || (document.eventId !== null && events.has(document.eventId))),
  );
  const words = filterWords(language);
  const parts = [
    events.size === 0 ? '' : words.events([...events].map((id) => project.events.get(id)?.title ?? '').join(', ')),
    chosen === undefined || isBlocked(chosen) ? '' : words.document(publicName(project, chosen)),
    codeId === undefined ? '' : words.code(pathName(tree, codeId)),
    coders.size === 0 ? '' : words.coders([...coders].map((id) => project.coders.get(id)?.name ?? '').join(', ')),
  ].filter((part) => part !== '');
  return {
    documents: shown,
    codingsOf: (id) =>
      (project.codings.get(id) ?? []).filter(
        (coding) => (codes === null || codes.has(coding.codeId)) && (coders.size === 0 || coders.has(coding.coderId)),
      ),
    filter: parts.length === 0 ? undefined : parts.join('; '),
  };
}
