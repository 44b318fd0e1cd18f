import { documentKinds, type DocumentKind } from '../project/document';
import type { Coding } from '../project/coding';
import type { Project } from '../project/project';

/** One kind of source, and how much of it there is. */
export type SourceKind = { readonly kind: DocumentKind; readonly codings: number; readonly documents: number };

/** Which kinds of source stand behind some codings, in the order of `documentKinds`; kinds that do not are missing. */
export function sourcesOf(
  { documents }: Pick<Project, 'documents'>,
  codings: Iterable<Pick<Coding, 'documentId'>>,
): readonly SourceKind[] {
  const counts = new Map<DocumentKind, { codings: number; readonly documents: Set<string> }>();
  for (const { documentId } of codings) {
    const kind = documents.get(documentId)?.kind;
    if (kind === undefined) continue;
    const known = counts.get(kind);
    if (known === undefined) counts.set(kind, { codings: 1, documents: new Set([documentId]) });
    else {
      known.codings += 1;
      known.documents.add(documentId);
    }
  }
  return documentKinds.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, codings: count.codings, documents: count.documents.size }];
  });
}

/** Kinds in which people speak for themselves: what a reader wants to know of, where others were written down by the team. */
const spokenKinds: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['transcript', 'o-tone']);

/** "From …", "partly from …", and each kind in the case that follows. */
const words = {
  de: {
    from: 'aus',
    partly: 'z. T. aus',
    kinds: { transcript: 'Interviews', 'o-tone': 'O-Tönen', notes: 'Notizen', survey: 'Umfragen' },
  },
  en: {
    from: 'from',
    partly: 'partly from',
    kinds: { transcript: 'interviews', 'o-tone': 'O-tones', notes: 'notes', survey: 'surveys' },
  },
} as const satisfies Record<string, { from: string; partly: string; kinds: Record<DocumentKind, string> }>;

/**
 * The sources in words, as a note below a cell: `aus Interviews`, or `z. T. aus Interviews/O-Tönen` where notes or surveys
 * stand behind it as well. Empty without any.
 */
export function sourcesText(sources: readonly SourceKind[], language: 'de' | 'en'): string {
  if (sources.length === 0) return '';
  const { from, partly, kinds } = words[language];
  const spoken = sources.filter(({ kind }) => spokenKinds.has(kind));
  const isMixed = spoken.length > 0 && spoken.length < sources.length;
  const named = (isMixed ? spoken : sources).map(({ kind }) => kinds[kind]).join('/');
  return `${isMixed ? partly : from} ${named}`;
}
