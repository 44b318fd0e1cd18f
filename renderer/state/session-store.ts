import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ExportFormat } from '../../shared/exporters/export-request';
import type { CodeId, CodingId, DocumentId, EventId, MemoId } from '../../shared/kernel/ids';
import type { MemoTarget } from '../../shared/project/memo';
import type { Span } from '../../shared/text/span';

/** Where one is: what the middle of the window shows. Each place can be gone back to. */
export type Place =
  | {
      readonly view: 'material';
      readonly documentId: DocumentId | null;
      /** A passage to scroll to and to point out. */
      readonly span?: Span | null;
      /** The coding to take in hand there. */
      readonly codingId?: CodingId | null;
    }
  | { readonly view: 'edit' | 'revisions'; readonly documentId: DocumentId }
  | { readonly view: 'matrix' }
  | { readonly view: 'compare' }
  | { readonly view: 'report'; /** What to hand in; without it the one of last time. */ readonly format?: ExportFormat }
  /** With the document whose row is wanted. */
  | { readonly view: 'attributes'; readonly documentId?: DocumentId | null }
  | { readonly view: 'o-tones'; readonly documentId?: DocumentId | null }
  | { readonly view: 'code'; readonly codeId: CodeId }
  | { readonly view: 'guide' }
  | { readonly view: 'search' }
  | { readonly view: 'history' }
  | {
      readonly view: 'memos';
      /** Id of a thing: only memos with a link to it are shown. */
      readonly mentioning?: string | null;
      /** The memo to show and to go on writing. */
      readonly memoId?: MemoId | null;
    };

/** A passage selected by mouse or keyboard; never empty. */
export type Selection = Span & { readonly documentId: DocumentId };

/** The dialog that is open. */
export type DialogState =
  /** `choice` is what is asked for where no files are given: files, or a folder. */
  | { readonly kind: 'import'; readonly files: readonly File[]; readonly choice?: 'files' | 'folder' }
  /** A file that holds a whole project: looked at before it becomes a project of this machine. */
  | { readonly kind: 'open-project'; readonly file: File }
  | { readonly kind: 'project-report' }
  /** Files and parts that are kept with a document, or with the whole project. */
  | { readonly kind: 'kept'; readonly documentId: DocumentId | null }
  | { readonly kind: 'event'; readonly eventId: EventId | null }
  | { readonly kind: 'code' | 'split-code'; readonly codeId: CodeId }
  | { readonly kind: 'recode-codings'; readonly codingIds: readonly CodingId[] }
  | { readonly kind: 'merge-codes' | 'recolor-codes' | 'move-codes'; readonly codeIds: readonly CodeId[] }
  | { readonly kind: 'code-picker'; readonly recode?: CodingId | null }
  | { readonly kind: 'go-to' }
  | { readonly kind: 'import-codes'; readonly file?: File }
  | {
      readonly kind: 'o-tone';
      readonly documentId: DocumentId | null;
      readonly prefill?: {
        readonly text: string;
        readonly eventId: EventId | null;
        readonly source: { readonly documentId: DocumentId; readonly start: number; readonly end: number };
      };
    }
  | { readonly kind: 'memo'; readonly target: MemoTarget }
  | { readonly kind: 'speakers'; readonly documentId: DocumentId }
  /** Codes the turns of speakers of the document in view. */
  | { readonly kind: 'code-turns' }
  | { readonly kind: 'project' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' };

export type SessionState = {
  readonly place: Place;
  readonly selection: Selection | null;
  /** The coding in hand: shown strongly, changed by keys, described in the inspector. */
  readonly codingId: CodingId | null;
  /** The code in hand: chosen in the tree. */
  readonly codeId: CodeId | null;
  readonly dialog: DialogState | null;
  readonly back: readonly Place[];
  readonly forward: readonly Place[];
};

const initial: SessionState = {
  place: { view: 'material', documentId: null },
  selection: null,
  codingId: null,
  codeId: null,
  dialog: null,
  back: [],
  forward: [],
};

/** What one looks at and has in hand: not part of the project, not undoable. */
export const session = createStore<SessionState>(() => initial);

/** Part of the session; draws again when that part changes. */
export function useSession<Part>(selector: (state: SessionState) => Part): Part {
  return useStore(session, selector);
}

/** Goes to a place; the one left can be gone back to. Going to where one is changes nothing but a new passage. */
export function go(place: Place): void {
  session.setState((state) => ({
    place,
    selection: null,
    codingId: place.view === 'material' ? (place.codingId ?? null) : state.codingId,
    back: isSameView(state.place, place) ? state.back : [...state.back, state.place].slice(-100),
    forward: isSameView(state.place, place) ? state.forward : [],
  }));
}

/** Back to the place before. */
export function back(): void {
  session.setState((state) => {
    const place = state.back.at(-1);
    if (place === undefined) return state;
    return { place, selection: null, back: state.back.slice(0, -1), forward: [...state.forward, state.place] };
  });
}

/** Forward to the place one came back from. */
export function forward(): void {
  session.setState((state) => {
    const place = state.forward.at(-1);
    if (place === undefined) return state;
    return { place, selection: null, forward: state.forward.slice(0, -1), back: [...state.back, state.place] };
  });
}

/** The document one reads, edits or looks into the past of; null in any other view. */
export function placedDocument(place: Place): DocumentId | null {
  const isOfDocument = place.view === 'material' || place.view === 'edit' || place.view === 'revisions';
  return isOfDocument ? place.documentId : null;
}

/** Forgets every passage of a document that is held as offsets: its text is another one now. */
export function forgetPassages(documentId: DocumentId): void {
  const without = (place: Place): Place =>
    place.view === 'material' && place.documentId === documentId ? { ...place, span: null } : place;
  session.setState(({ place, selection, back: before, forward: behind }) => ({
    place: without(place),
    selection: selection?.documentId === documentId ? null : selection,
    back: before.map(without),
    forward: behind.map(without),
  }));
}

/** Selects a passage, or nothing. */
export function setSelection(selection: Selection | null): void {
  session.setState({ selection });
}

/** Takes a coding in hand, or lets go. */
export function holdCoding(codingId: CodingId | null): void {
  session.setState({ codingId });
}

/** Takes a code in hand, or lets go. */
export function holdCode(codeId: CodeId | null): void {
  session.setState({ codeId });
}

/** Opens a dialog in place of any other. */
export function openDialog(dialog: DialogState): void {
  session.setState({ dialog });
}

/** Closes the dialog. */
export function closeDialog(): void {
  session.setState({ dialog: null });
}

/** Starts afresh, on opening and closing a project; the dialog in which a project comes in stays open. */
export function resetSession(): void {
  session.setState(({ dialog }) => ({ ...initial, dialog: dialog?.kind === 'open-project' ? dialog : null }));
}

function isSameView(a: Place, b: Place): boolean {
  if (a.view !== b.view) return false;
  if (a.view === 'code' && b.view === 'code') return a.codeId === b.codeId;
  return placedDocument(a) === placedDocument(b);
}
