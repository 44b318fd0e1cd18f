import type { CaseId, DocumentId } from '../../kernel/ids';
import type { XmlElement } from '../../kernel/xml-tree';
import type { CaseRecord } from '../../project/case';
import type { DocumentRecord } from '../../project/document';
import { attributeOf, childOf, childrenOf, descriptionOf, guidOf, targetOf } from './elements';
import type { Kept } from './material';
import type { MemoBook } from './memo-book';
import type { Values, Variables } from './read-values';
import { tell, type Reading } from './reading';

export type Cases = {
  readonly cases: ReadonlyMap<CaseId, CaseRecord>;
  /** Values of documents that came as nameless cases. */
  readonly values: ReadonlyMap<DocumentId, XmlElement>;
  readonly kept: readonly Kept[];
};

/**
 * The cases of a file.
 *
 * One without a name that stands for a single document holds that document's attributes: Quirkos and MAXQDA write them
 * so. What is coded with a case, and which passages or pictures belong to it, is kept beside it.
 */
export function readCases(
  reading: Reading,
  {
    variables,
    memos,
    documents,
  }: { variables: Variables; memos: MemoBook; documents: ReadonlyMap<DocumentId, unknown> },
): Cases {
  const cases = new Map<CaseId, CaseRecord>();
  const values = new Map<DocumentId, XmlElement>();
  const kept: Kept[] = [];
  for (const element of childrenOf(childOf(reading.root, 'Cases'), 'Case')) {
    const references = childrenOf(element, 'SourceRef');
    const found = references.flatMap(
      (reference) => (reading.ids.find('document', targetOf(reference)) as DocumentId | null) ?? [],
    );
    const documentIds = [...new Set(found)].filter((documentId) => documents.has(documentId));
    const [only] = documentIds;
    const isBare = element.children.every(({ name }) => name === 'SourceRef' || name === 'VariableValue');
    const isNameless = attributeOf(element, 'name').trim() === '';
    if (isNameless && isBare && references.length === 1 && only !== undefined && !values.has(only)) {
      values.set(only, element);
      continue;
    }
    const id = reading.ids.define('case', guidOf(element)) as CaseId;
    const attributes: Values = {};
    variables.addTo(attributes, element);
    cases.set(id, { id, name: attributeOf(element, 'name'), attributes, documentIds });
    memos.refer(element, { type: 'case', id });
    const description = descriptionOf(element);
    if (description !== '') memos.write({ type: 'case', id }, { title: '', text: description });
    const rest = element.children.filter((child) => isKept(child, reading, documents));
    if (rest.length > 0) {
      const head = { ...element, attributes: { guid: id, name: attributeOf(element, 'name') } };
      kept.push({ element: { ...head, children: rest }, documentId: null });
    }
  }
  if (values.size > 0) tell(reading, 'qdpx-cases-as-attributes', null, { count: values.size }, 'note');
  return { cases, values, kept };
}

function isKept(child: XmlElement, { ids }: Reading, documents: ReadonlyMap<DocumentId, unknown>): boolean {
  if (child.name === 'CodeRef' || child.name === 'SelectionRef') return true;
  if (child.name !== 'SourceRef') return false;
  const documentId = ids.find('document', targetOf(child)) as DocumentId | null;
  return documentId === null || !documents.has(documentId);
}

/** Gives documents the values that nameless cases bear for them. */
export function withCaseValues(
  documents: ReadonlyMap<DocumentId, DocumentRecord>,
  values: ReadonlyMap<DocumentId, XmlElement>,
  variables: Variables,
): ReadonlyMap<DocumentId, DocumentRecord> {
  if (values.size === 0) return documents;
  return new Map(
    [...documents].map(([id, document]) => {
      const element = values.get(id);
      if (element === undefined) return [id, document];
      const attributes: Values = { ...document.attributes };
      variables.addTo(attributes, element);
      return [id, { ...document, attributes }];
    }),
  );
}
