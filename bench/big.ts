import type { CodingId, DocumentId, RevisionId } from '../shared/kernel/ids';
import { derivedGuid } from '../shared/kernel/derived-guid';
import { required } from '../shared/kernel/assert';
import { compareCodings, type Coding } from '../shared/project/coding';
import type { Project, Texts } from '../shared/project/project';
import { workload } from './workload';

const copies = 5;
const shift = 37;

/** Work load BIG with each coding five times, a little moved: 10,000 overlapping codings; and a short document beside it. */
export function bigProject(): { readonly project: Project; readonly texts: Texts } {
  const { project, texts } = workload('BIG');
  const [document] = project.documents.values();
  const big = required(document, 'document of BIG');
  const text = required(texts.get(big.revisionId), 'text of BIG');
  const codings = (project.codings.get(big.id) ?? []).flatMap((coding) =>
    Array.from({ length: copies }, (_, copy): Coding => {
      const start = Math.min(text.length - 2, coding.start + copy * shift);
      const end = Math.min(text.length, coding.end + copy * shift);
      const id = copy === 0 ? coding.id : (derivedGuid(`${coding.id} ${copy}`) as CodingId);
      return { ...coding, id, start, end, quote: text.slice(start, end) };
    }),
  );
  const shortId = derivedGuid('short') as DocumentId;
  const shortRevision = derivedGuid('short revision') as RevisionId;
  const revision = required(project.revisions.get(big.revisionId), 'revision of BIG');
  return {
    project: {
      ...project,
      documents: new Map([
        ...project.documents,
        [shortId, { ...big, id: shortId, revisionId: shortRevision, name: 'Leer', position: 99 }],
      ]),
      revisions: new Map([
        ...project.revisions,
        [shortRevision, { ...revision, id: shortRevision, documentId: shortId, length: 5, paragraphs: [0] }],
      ]),
      codings: new Map([[big.id, codings.sort(compareCodings)]]),
    },
    texts: new Map([...texts, [shortRevision, 'Kurz.']]),
  };
}
