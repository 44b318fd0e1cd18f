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
  const existing = project.codings.get(documentId) ?? [];
  const isThere = (span: Span, codeId: CodeId): boolean =>
    existing.some(
      (coding) =>
        coding.start === span.start &&
        coding.end === span.end &&
        coding.codeId === codeId &&
        coding.coderId === coderId,
    );
  const createdAt = ports.now();
  return withoutDoubles(spans).flatMap(({ start, end }) =>
    [...new Set(codeIds)]
      .filter((codeId) => !isThere({ start, end }, codeId))
      .map((codeId) => ({
        id: ports.newId() as CodingId,
        documentId,
        codeId,
        start,
        end,
        quote: quoteOf(project, documentId, text, { start, end }),
        coderId,
        weight: null,
        createdAt,
      })),
  );
}

function withoutDoubles(spans: readonly Span[]): readonly Span[] {
  return [...new Map(spans.map((span) => [`${span.start}-${span.end}`, span])).values()];
}
