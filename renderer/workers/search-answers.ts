import { cutPassages, type CutPassage } from '../../shared/project/cut-passages';
import { packSpans, unpackSpans, type PackedSpans } from '../../shared/text/packed-spans';
import { scopesOf } from '../../shared/text/scopes';
import type { Breath } from '../db/breath';
import type { Line, TextQuestions } from '../../shared/analysis/text-search';
import type { SearchTexts } from './search-texts';

type AnswerOptions = { readonly breath: Breath; readonly onProgress: (fraction: number) => void };

/** Hits whose surroundings are found before breath is taken: a sentence takes a fraction of a millisecond. */
const hitsAtOnce = 200;

/** The words of passages and around them. */
export async function linesOf(
  { spans, reach }: TextQuestions['lines']['given'],
  texts: SearchTexts,
): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (const { revisionId, start, end } of spans) {
    const text = (await texts.fetch(revisionId)) ?? '';
    lines.push({
      before: text.slice(Math.max(0, start - reach), start),
      words: text.slice(start, end),
      after: text.slice(end, end + reach),
    });
  }
  return lines;
}

/** The passages around hits, document by document. */
export async function passagesAround(
  { documents, scope }: TextQuestions['scopes']['given'],
  texts: SearchTexts,
  { breath, onProgress }: AnswerOptions,
): Promise<readonly PackedSpans[]> {
  const all = documents.reduce((sum, { hits }) => sum + hits.length, 0);
  const answer: PackedSpans[] = [];
  let done = 0;
  for (const { revisionId, hits, outline } of documents) {
    const text = await wordsOf(texts, revisionId);
    const spans = unpackSpans(hits);
    const passages = [];
    for (let from = 0; from < spans.length && !breath.isOver(); from += hitsAtOnce) {
      passages.push(...scopesOf(text, spans.slice(from, from + hitsAtOnce), { scope, outline }));
      if (!breath.isDue()) continue;
      onProgress((done + from * 2) / all);
      await breath.take();
    }
    if (breath.isOver()) break;
    done += hits.length;
    // What was found apart may overlap: it becomes one passage.
    answer.push(packSpans(scopesOf(text, passages, { scope: 'words', outline })));
  }
  return answer;
}

/** Passages with their exact words. */
export async function cutFrom(
  { documents }: TextQuestions['cut']['given'],
  texts: SearchTexts,
  { breath, onProgress }: AnswerOptions,
): Promise<readonly CutPassage[]> {
  const passages: CutPassage[] = [];
  for (const [index, { revision, spans }] of documents.entries()) {
    passages.push(...cutPassages(revision, await wordsOf(texts, revision.id), unpackSpans(spans)));
    if (!breath.isDue()) continue;
    onProgress(index / documents.length);
    await breath.take();
    if (breath.isOver()) break;
  }
  return passages;
}

async function wordsOf(texts: SearchTexts, id: Parameters<SearchTexts['fetch']>[0]): Promise<string> {
  const text = await texts.fetch(id);
  if (text === null) throw new Error(`The words of revision ${id} cannot be read`);
  return text;
}
