import type { MemoId, RevisionId } from '../kernel/ids';
import { required } from '../kernel/assert';
import { isBlocked, type DocumentRecord } from '../project/document';
import type { Memo } from '../project/memo';
import { allCodings, type Project, type Texts } from '../project/project';
import { byId } from './pick';
import { testId } from './test-id';

/** The word that must not come out. */
const secret = 'GEHEIM';

/**
 * The same study, with the word GEHEIM in every place that must not come out: in O-tones that are blocked and what belongs
 * to them, in what says who an O-tone is of that is not released openly, cases included, in labels that have a pseudonym, in names of files,
 * in what other programs left, and in words of older revisions.
 */
export function withSecrets({ project, texts }: { project: Project; texts: Texts }) {
  const documents = mapped(project.documents, secretDocument);
  const of = (id: DocumentRecord['id']): DocumentRecord => required(documents.get(id), id);
  const codings = new Map(
    [...project.codings].map(([id, list]) => [
      id,
      isBlocked(of(id)) ? list.map((coding) => ({ ...coding, quote: secret })) : list,
    ]),
  );
  const speakers = mapped(project.speakers, (speaker) => {
    const document = of(speaker.documentId);
    const isHidden = !isOpen(document) || speaker.pseudonym !== '';
    return {
      ...speaker,
      ...(isHidden ? { label: secret } : {}),
      ...(isBlocked(document) ? { role: secret, pseudonym: secret, attributes: secretValues(speaker) } : {}),
    };
  });
  const revisions = new Map(project.revisions);
  const words = new Map(texts);
  for (const { revisionId, ...document } of documents.values()) {
    const revision = required(revisions.get(revisionId), 'revision');
    const old = testId(20, Number.parseInt(document.id.slice(-6), 16)) as RevisionId;
    const text = required(texts.get(revisionId), 'text');
    // As long as what was said, so that every place in it still is one.
    const said = `${secret} `.repeat(text.length).slice(0, text.length);
    if (document.quotation?.release === 'blocked') words.set(revisionId, said);
    revisions.set(old, { ...revision, id: old });
    words.set(old, said);
  }
  const cases = mapped(project.cases, (one) => {
    const isOfHidden = one.documentIds.length > 0 && one.documentIds.every((id) => !isOpen(of(id)));
    return isOfHidden ? { ...one, name: secret, attributes: secretValues(one) } : one;
  });
  const memo = (number: number, target: Memo['target']): Memo => {
    const at = project.info.createdAt;
    return { id: testId(21, number) as MemoId, target, title: secret, text: secret, createdAt: at, updatedAt: at };
  };
  const blocked = [...documents.values()].filter(isBlocked);
  const targets = [
    ...blocked.map(({ id }) => ({ type: 'document' as const, id })),
    ...[...speakers.values()].flatMap(({ id, documentId }) =>
      isBlocked(of(documentId)) ? [{ type: 'speaker' as const, id }] : [],
    ),
    ...[...allCodings({ codings })].flatMap(({ id, documentId }) =>
      isBlocked(of(documentId)) ? [{ type: 'coding' as const, id }] : [],
    ),
  ];
  const memos = new Map([...project.memos, ...byId(targets.map((target, at) => memo(at, target)))]);
  return {
    project: {
      ...project,
      documents,
      revisions,
      codings,
      speakers,
      cases,
      memos,
      files: mapped(project.files, (file) => ({ ...file, name: `${secret}.docx` })),
      keptParts: mapped(project.keptParts, (part) => ({ ...part, name: secret, xml: `<Set name="${secret}"/>` })),
    },
    texts: words,
  };
}

function mapped<Key, Item>(items: ReadonlyMap<Key, Item>, made: (item: Item) => Item): Map<Key, Item> {
  return new Map([...items].map(([key, item]) => [key, made(item)]));
}

function isOpen({ quotation }: DocumentRecord): boolean {
  return quotation === null || quotation.release === 'open';
}

function secretDocument(document: DocumentRecord): DocumentRecord {
  const { quotation } = document;
  const origin = document.origin && { ...document.origin, file: `${secret}.docx` };
  if (isOpen(document)) return { ...document, origin };
  return {
    ...document,
    origin,
    name: secret,
    quotation: quotation && { ...quotation, label: secret, ...(isBlocked(document) ? { role: secret } : {}) },
    ...(isBlocked(document) ? { attributes: secretValues(document) } : {}),
  };
}

function secretValues({ attributes }: Pick<DocumentRecord, 'attributes'>): DocumentRecord['attributes'] {
  return Object.fromEntries(Object.keys(attributes).map((name) => [name, secret]));
}
