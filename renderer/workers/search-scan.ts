import { compileFind, type CompiledFind } from '../../shared/text/find';
import { packSpans } from '../../shared/text/packed-spans';
import { prepareScan } from '../../shared/text/scan';
import type { Breath } from '../db/breath';
import type { Found, SearchJob, SearchOutcome, SearchPiece } from '../../shared/analysis/text-search';
import type { SearchTexts } from './search-texts';

/** Hits that are given at most: more than anyone reads, and enough to code with. */
const hitLimit = 100_000;
/** Time between two pieces after the first, in milliseconds: each one is drawn. */
const pieceTime = 60;

type ScanOptions = { readonly breath: Breath; readonly onPiece: (piece: SearchPiece) => void };

/**
 * Looks through documents and fields in their order and tells the hits in pieces: the first as soon as there is one.
 *
 * Takes breath between texts, so that other messages are heard. Ends early when called off, and at the limit of hits.
 */
export async function scanAll(
  { query, fields, revisions }: SearchJob,
  texts: SearchTexts,
  { breath, onPiece }: ScanOptions,
): Promise<SearchOutcome> {
  const scan = prepareScan(compiled(query));
  let found: Found[] = [];
  let room = hitLimit;
  let searched = 0;
  let missing = 0;
  let hasHits = false;
  let told = 0;
  const tell = (isWaiting: boolean): void => {
    told = performance.now();
    hasHits ||= found.length > 0;
    onPiece({ found, searched, isWaiting });
    found = [];
  };
  const look = async (key: string, text: string): Promise<void> => {
    const hits = scan(text, room);
    room -= hits.length;
    if (hits.length > 0) found.push({ key, hits: packSpans(hits) });
    if (!breath.isDue()) return;
    if ((found.length > 0 && !hasHits) || performance.now() - told > pieceTime) tell(false);
    await breath.take();
  };
  // Says that it runs: from here on silence is that of an expression.
  tell(false);
  for (const id of revisions) {
    if (room === 0 || breath.isOver()) break;
    let text = texts.get(id);
    if (text === undefined) {
      tell(true);
      text = await texts.fetch(id);
      if (breath.isOver()) break;
      tell(false);
    }
    if (text === null) missing += 1;
    else await look(id, text);
    searched += 1;
  }
  for (const { key, text } of fields) if (room > 0 && !breath.isOver()) await look(key, text);
  tell(false);
  return { isCut: room === 0, missing };
}

/** The page has seen to it that the query can be looked for. */
function compiled(query: SearchJob['query']): CompiledFind {
  const result = compileFind(query);
  if (!result.ok) throw new Error(`${result.error.kind}: ${result.error.detail}`);
  return result.value;
}
