import type { SearchJob, SearchPiece, TextQuestions } from '../../shared/analysis/text-search';
import type { ProjectId, RevisionId } from '../../shared/kernel/ids';
import type { RevisionText } from '../../shared/project/revision';

export type TextQuestion = keyof TextQuestions;

/** What the page asks of the worker. Each question has a number, under which it is answered or called off. */
export type SearchRequest =
  | { readonly kind: 'open'; readonly projectId: ProjectId; readonly revisions: readonly RevisionId[] }
  | { readonly kind: 'texts'; readonly texts: readonly RevisionText[] }
  | { readonly kind: 'search'; readonly id: number; readonly given: SearchJob }
  | { readonly kind: 'cancel'; readonly id: number }
  | {
      readonly [Name in TextQuestion]: {
        readonly kind: Name;
        readonly id: number;
        readonly given: TextQuestions[Name]['given'];
      };
    }[TextQuestion];

/** What the worker answers. */
export type SearchReply =
  | ({ readonly kind: 'piece'; readonly id: number } & SearchPiece)
  | { readonly kind: 'progress'; readonly id: number; readonly fraction: number }
  | { readonly kind: 'answered'; readonly id: number; readonly outcome: unknown }
  | { readonly kind: 'crashed'; readonly id: number; readonly reason: string };

const replyKinds: readonly unknown[] = ['piece', 'progress', 'answered', 'crashed'] satisfies SearchReply['kind'][];

/** A reply, or null when the message is none. The worker is the only sender, so outcomes are not checked again. */
export function readSearchReply(message: unknown): SearchReply | null {
  if (typeof message !== 'object' || message === null) return null;
  const { kind, id } = message as Partial<SearchReply>;
  return replyKinds.includes(kind) && typeof id === 'number' ? (message as SearchReply) : null;
}
