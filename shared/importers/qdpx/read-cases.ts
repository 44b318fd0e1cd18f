import { append } from '../../kernel/append';
import type { CaseId, DocumentId } from '../../kernel/ids';
import type { XmlElement } from '../../kernel/xml-tree';
import type { CaseRecord } from '../../project/case';
import type { DocumentRecord } from '../../project/document';
import type { ReferenceKind } from '../../project/refi/references';
import { attributeOf, childOf, childrenOf, descriptionOf, guidOf, targetOf } from './elements';
import type { Resolve } from './kept-parts';
import type { Kept } from './material';
import type { MemoBook } from './memo-book';
import type { Values, Variables } from './read-values';
import { tell, type Reading } from './reading';

export type Cases = {
  readonly cases: ReadonlyMap<CaseId, CaseRecord>;
  /** Values of documents that came as nameless cases. */
  readonly values: ReadonlyMap<DocumentId, readonly XmlElement[]>;
  readonly kept: readonly Kept[];
};

type Context = {
  readonly variables: Variables;
  readonly memos: MemoBook;
  readonly documents: ReadonlyMap<DocumentId, unknown>;
  readonly resolve: Resolve;
};

/**
 * The cases of a file.
 *
 * One without a name that stands for a single document holds that document's attributes: Quirkos and MAXQDA write them
 * so. What is coded with a case, and which passages or pictures belong to it, is kept beside it.
 */
export function readCases(reading: Reading, context: Context): Cases {
  const { variables, memos, resolve, documents } = context;
  const cases = new Map<CaseId, CaseRecord>();
  const values = new Map<DocumentId, XmlElement[]>();
  const kept: Kept[] = [];
  let lost = 0;
  for (const element of childrenOf(childOf(reading.root, 'Cases'), 'Case')) {
    const references = element.children.filter(({ name }) => referenceKinds.has(name));
    const sound = references.filter(
      (child) => resolve(referenceKinds.get(child.name) ?? 'any', targetOf(child)) !== null,
    );
    lost += references.length - sound.length;
    const found = sound.map(
      (child) => [child, reading.ids.find('document', targetOf(child)) as DocumentId | null] as const,
    );
    const isDocument = ([child, id]: (typeof found)[number]): boolean =>
      child.name === 'SourceRef' && id !== null && documents.has(id);
    const documentIds = [...new Set(found.filter(isDocument).flatMap(([, id]) => id ?? []))];
    const rest = found.filter((item) => !isDocument(item)).map(([child]) => child);
    const [only] = documentIds;
    const [name, description] = [attributeOf(element, 'name'), descriptionOf(element)];
    const isNameless = name.trim() === '' && description === '' && rest.length === 0;
    if (isNameless && documentIds.length === 1 && only !== undefined) {
      append(values, only, element);
      continue;
    }
    const id = reading.ids.define('case', guidOf(element)) as CaseId;
    const attributes: Values = {};
    variables.addTo(attributes, element);
    cases.set(id, { id, name, attributes, documentIds });
    memos.refer(element, { type: 'case', id });
    if (description !== '') memos.write({ type: 'case', id }, { title: '', text: description });
    if (rest.length > 0) {
      kept.push({ element: { ...element, attributes: { guid: id, name }, children: rest }, documentId: null });
    }
  }
  if (values.size > 0) tell(reading, 'qdpx-cases-as-attributes', null, { count: values.size }, 'note');
  if (lost > 0) tell(reading, 'qdpx-references-lost', null, { count: lost });
  return { cases, values, kept };
}

/** What a case refers to. */
const referenceKinds: ReadonlyMap<string, ReferenceKind> = new Map([
  ['CodeRef', 'code'],
  ['SourceRef', 'source'],
  ['SelectionRef', 'selection'],
]);

/** Gives documents the values that nameless cases bear for them. */
export function withCaseValues(
  documents: ReadonlyMap<DocumentId, DocumentRecord>,
  values: Cases['values'],
  variables: Variables,
): ReadonlyMap<DocumentId, DocumentRecord> {
  if (values.size === 0) return documents;
  return new Map(
    [...documents].map(([id, document]) => {
      const elements = values.get(id) ?? [];
      const [first] = elements;
      if (first === undefined) return [id, document];
      const attributes: Values = { ...document.attributes };
      variables.addTo(attributes, { ...first, children: elements.flatMap(({ children }) => children) });
      return [id, { ...document, attributes }];
    }),
  );
}
