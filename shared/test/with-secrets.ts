import { isBlocked, type DocumentRecord } from '../project/document';
import type { Project, Texts } from '../project/project';

/** The same study, with the word GEHEIM in every place that must not come out. */
export function withSecrets({ project, texts }: { project: Project; texts: Texts }) {
  const documents = new Map<DocumentRecord['id'], DocumentRecord>();
  for (const [id, document] of project.documents) {
    const { quotation } = document;
    const isOpen = quotation === null || quotation.release === 'open';
    const secret = { ...document, name: 'GEHEIM', quotation: quotation && { ...quotation, label: 'GEHEIM' } };
    documents.set(id, isOpen ? document : secret);
  }
  const codings = new Map(
    [...project.codings].map(([id, list]) => {
      const document = documents.get(id);
      const isOut = document !== undefined && isBlocked(document);
      return [id, isOut ? list.map((coding) => ({ ...coding, quote: 'GEHEIM' })) : list];
    }),
  );
  const speakers = new Map(
    [...project.speakers].map(([id, speaker]) => {
      const quotation = documents.get(speaker.documentId)?.quotation ?? null;
      const isOpen = quotation === null || quotation.release === 'open';
      return [id, isOpen ? speaker : { ...speaker, label: 'GEHEIM' }];
    }),
  );
  return { project: { ...project, documents, codings, speakers }, texts };
}
