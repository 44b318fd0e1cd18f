import { breathOf, type Breath } from '../db/breath';
import { cutFrom, linesOf, passagesAround } from './search-answers';
import type { SearchReply, SearchRequest } from './search-messages';
import { scanAll } from './search-scan';
import { SearchTexts } from './search-texts';

/** Searches the words of a project off the main thread, and answers what is asked of them; see `search-client.ts`. */
let texts: SearchTexts | null = null;
const cancelled = new Set<number>();

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  switch (data.kind) {
    case 'open':
      texts ??= new SearchTexts(data.projectId);
      return texts.want(data.revisions);
    case 'texts':
      return texts?.add(data.texts);
    case 'cancel':
      return void cancelled.add(data.id);
    default:
      return void answer(data);
  }
});

type Question = Exclude<SearchRequest, { readonly kind: 'open' | 'texts' | 'cancel' }>;

async function answer(question: Question): Promise<void> {
  const { id } = question;
  try {
    const outcome = await answerTo(
      question,
      breathOf(() => cancelled.has(id)),
    );
    reply({ kind: 'answered', id, outcome });
  } catch (error) {
    reply({ kind: 'crashed', id, reason: error instanceof Error ? error.message : String(error) });
  } finally {
    cancelled.delete(id);
  }
}

function answerTo(question: Question, breath: Breath): Promise<unknown> {
  if (texts === null) throw new Error('No project is open');
  const { id } = question;
  const options = { breath, onProgress: (fraction: number) => reply({ kind: 'progress', id, fraction }) };
  switch (question.kind) {
    case 'search':
      return scanAll(question.given, texts, { breath, onPiece: (piece) => reply({ kind: 'piece', id, ...piece }) });
    case 'lines':
      return linesOf(question.given, texts);
    case 'scopes':
      return passagesAround(question.given, texts, options);
    case 'cut':
      return cutFrom(question.given, texts, options);
  }
}

function reply(message: SearchReply): void {
  const transfer = message.kind === 'piece' ? message.found.map(({ hits }) => hits.buffer) : [];
  self.postMessage(message, { transfer });
}
