import type { Coding } from '../project/coding';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';
import { codeOf, codingNow } from './lookup';
import { quoteOf } from './quote';

/** Moves the ends of a coding; its quote is cut anew from `text`, the document's current revision. */
export function resizeCoding(
  project: Project,
  {
    coding,
    text,
    start,
    end,
  }: { readonly coding: Coding; readonly text: string; readonly start: number; readonly end: number },
): Change {
  const before = codingNow(project, coding);
  const after = { ...before, start, end, quote: quoteOf(project, before.documentId, text, { start, end }) };
  const isSame = start === before.start && end === before.end;
  return {
    name: 'resize-coding',
    params: { code: codeOf(project, before.codeId).name },
    diff: isSame ? {} : diffOf('codings', { updated: [[before, after]] }),
  };
}
