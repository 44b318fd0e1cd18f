import type { CodeId, CoderId, CodingId, DocumentId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { Coding } from '../project/coding';
import type { Project } from '../project/project';
import type { Span } from '../text/span';
import type { Change } from './command';
import { diffOf } from './diff';
import { codeOf, documentOf } from './lookup';
import { quoteOf } from './quote';

/** Which passages get which codes. `text` is the document's current revision, from which the quotes are cut. */
export type ApplyCode = {
  readonly documentId: DocumentId;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly codeIds: readonly CodeId[];
  readonly coderId: CoderId;
};

/** Codes passages. What the same coder has already coded with the same code at the same place is left as it is. */
export function applyCode(project: Project, args: ApplyCode, ports: Ports): Change {
  const names = args.codeIds.map((id) => codeOf(project, id).name);
  const added = newCodings(project, args, ports);
  return {
    name: 'apply-code',
    params: {
      code: names.join(', '),
      passages: args.spans.length,
      document: documentOf(project, args.documentId).name,
    },
    diff: diffOf('codings', { added }),
  };
}

/** The codings that coding these passages adds. */
export function newCodings(
  project: Project,
  { documentId, text, spans, codeIds, coderId }: ApplyCode,
  ports: Ports,
): readonly Coding[] {
  const passages = spans.map(({ start, end }) => ({
    documentId,
    start,
    end,
    quote: quoteOf(project, documentId, text, { start, end }),
  }));
  return codingsOn(project, { passages, codeIds, coderId }, ports);
}

export type PassagesToCode = {
  /** Passages with their exact words, of any documents in any order. */
  readonly passages: readonly Pick<Coding, 'documentId' | 'start' | 'end' | 'quote'>[];
  readonly codeIds: readonly CodeId[];
  readonly coderId: CoderId;
};

/** A coding for each passage and each code, but for those that this coder has made already. */
export function codingsOn(
  project: Project,
  { passages, codeIds, coderId }: PassagesToCode,
  ports: Ports,
): readonly Coding[] {
  const codes = [...new Set(codeIds)];
  const known = new Map<DocumentId, Set<string>>();
  const knownIn = (documentId: DocumentId): Set<string> => {
    let keys = known.get(documentId);
    if (keys === undefined) {
      const own = (project.codings.get(documentId) ?? []).filter(
        (coding) => coding.coderId === coderId && codes.includes(coding.codeId),
      );
      known.set(documentId, (keys = new Set(own.map(keyOf))));
    }
    return keys;
  };
  const createdAt = ports.now();
  const added: Coding[] = [];
  for (const { documentId, start, end, quote } of passages) {
    for (const codeId of codes) {
      const key = keyOf({ codeId, start, end });
      if (knownIn(documentId).has(key)) continue;
      knownIn(documentId).add(key);
      const id = ports.newId() as CodingId;
      added.push({ id, documentId, codeId, start, end, quote, coderId, weight: null, createdAt });
    }
  }
  return added;
}

function keyOf({ codeId, start, end }: Pick<Coding, 'codeId' | 'start' | 'end'>): string {
  return `${codeId} ${start} ${end}`;
}
