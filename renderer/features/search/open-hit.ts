import { referenceOf } from '../../../shared/analysis/reference';
import type { Line } from '../../../shared/analysis/text-search';
import type { CodeId } from '../../../shared/kernel/ids';
import { isBlocked } from '../../../shared/project/document';
import type { Span } from '../../../shared/text/span';
import { sentenceAt } from '../../../shared/text/words';
import type { Messages } from '../../i18n/messages';
import { currentProject } from '../../state/project-store';
import { go, holdCode, openDialog, type Place } from '../../state/session-store';
import { copyText } from '../../ui/copy-text';
import { toast } from '../../ui/toast';
import { rememberQuery, searchSession } from './search-session';
import type { Source } from './sources';

/** Goes to where a hit stands; going back leads to the same line of the list. */
export function openHit(source: Source, hit: Span): void {
  rememberQuery();
  if (source.kind === 'text') leaveTo({ view: 'material', documentId: source.documentId, span: hit });
  else if (source.kind === 'code') openCode(source.codeId);
  else leaveTo({ view: 'memos', memoId: source.memoId });
}

function leaveTo(place: Place): void {
  searchSession.setState({ returnsTo: true });
  go(place);
}

function openCode(codeId: CodeId): void {
  holdCode(codeId);
  openDialog({ kind: 'code', codeId });
}

/** Copies the sentence of a hit as a quotation with its reference; of a memo or code, the words found. */
export function copyHit(source: Source, hit: Span, { line, t }: { readonly line: Line; readonly t: Messages }): void {
  if (source.kind !== 'text') {
    copyText(line.words);
    return toast({ text: t.search.copied });
  }
  const project = currentProject();
  const { documentId } = source;
  const document = project.documents.get(documentId);
  copyText(`${t.search.quoted(sentenceOf(line))} (${referenceOf(project, { documentId, ...hit })})`);
  toast({ text: document !== undefined && isBlocked(document) ? t.search.copiedBlocked : t.search.copied });
}

/** The sentence around the words of a line; `…` marks where it goes on beyond the line. */
export function sentenceOf({ before, words, after }: Line): string {
  const start = before.lastIndexOf('\n') + 1;
  const newline = after.indexOf('\n');
  const paragraph = before.slice(start) + words + (newline === -1 ? after : after.slice(0, newline));
  const from = before.length - start;
  const first = sentenceAt(paragraph, from);
  const last = sentenceAt(paragraph, from + words.length - 1);
  const cutsStart = first.start === 0 && start === 0 && before.length >= lineReach;
  const cutsEnd = last.end === paragraph.length && newline === -1 && after.length >= lineReach;
  const quote = paragraph.slice(Math.min(first.start, from), Math.max(last.end, from + words.length));
  return `${cutsStart ? '… ' : ''}${quote}${cutsEnd ? ' …' : ''}`;
}

/** Units of the text that are fetched on each side of a hit: more than a line shows, enough for a long sentence. */
export const lineReach = 400;
