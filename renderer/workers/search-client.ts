import type {
  SearchEnd,
  SearchJob,
  SearchOutcome,
  SearchPiece,
  TextQuestions,
} from '../../shared/analysis/text-search';
import type { ProjectId, RevisionId } from '../../shared/kernel/ids';
import type { RevisionText } from '../../shared/project/revision';
import { readSearchReply, type SearchReply, type SearchRequest, type TextQuestion } from './search-messages';

/** How a question is put. */
type AskOptions = {
  readonly signal?: AbortSignal | undefined;
  /** Told how far it is, from 0 to 1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
};

/** Silence after which an expression counts as one that will not end, in milliseconds. */
const patience = 2000;
/** Answers that lie ready already are heard first: the page itself may have been busy. */
const lastChance = 200;

type Pending = {
  readonly hear: (reply: SearchReply) => void;
  readonly crash: (reason: string) => void;
};

/** The other side of the worker that holds and searches the words of one project. */
export class SearchClient {
  private worker: Worker | null = null;
  private revisions: readonly RevisionId[] = [];
  private lastId = 0;
  private readonly pending = new Map<number, Pending>();

  constructor(
    private readonly projectId: ProjectId,
    private readonly startWorker: () => Worker = startSearchWorker,
  ) {}

  /** Says which texts there are now, in the order in which they are read and searched. Starts the worker. */
  setTexts(revisions: readonly RevisionId[]): void {
    if (this.worker !== null && sameIds(this.revisions, revisions)) return;
    this.revisions = revisions;
    if (this.worker === null) this.start();
    else this.send({ kind: 'open', projectId: this.projectId, revisions });
  }

  /** Hands over texts that are new. */
  addTexts(texts: readonly RevisionText[]): void {
    if (this.worker !== null && texts.length > 0) this.send({ kind: 'texts', texts });
  }

  /** Searches; hits come in pieces, in order. Never rejects. */
  search(job: SearchJob, onPiece: (piece: SearchPiece) => void, signal: AbortSignal): Promise<SearchEnd> {
    return new Promise((resolve) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const watch = (isWaiting: boolean): void => {
        clearTimeout(timer);
        if (!job.query.isRegex || isWaiting) return;
        timer = setTimeout(() => (timer = setTimeout(() => this.replace(id), lastChance)), patience);
      };
      const end = (how: SearchEnd): void => {
        clearTimeout(timer);
        resolve(how);
      };
      const id = this.ask({ kind: 'search', given: job }, signal, {
        hear: (reply) => {
          if (reply.kind === 'piece') {
            watch(reply.isWaiting);
            onPiece(reply);
          } else if (reply.kind === 'answered') end({ kind: 'done', ...(reply.outcome as SearchOutcome) });
        },
        crash: (reason) => end(reason === tooSlow ? { kind: 'too-slow' } : { kind: 'crashed', reason }),
        cancel: () => end({ kind: 'cancelled' }),
      });
    });
  }

  /** Asks something of the texts; null when it was called off. Rejects when the worker could not answer. */
  question<Name extends TextQuestion>(
    kind: Name,
    given: TextQuestions[Name]['given'],
    { signal, onProgress }: AskOptions = {},
  ): Promise<TextQuestions[Name]['answer'] | null> {
    return new Promise((resolve, reject) => {
      this.ask({ kind, given } as Question, signal, {
        hear: (reply) => {
          if (reply.kind === 'progress') onProgress?.(reply.fraction);
          else if (reply.kind === 'answered') resolve(reply.outcome as TextQuestions[Name]['answer']);
        },
        crash: (reason) => reject(new Error(reason)),
        cancel: () => resolve(null),
      });
    });
  }

  /** Ends the worker and with it everything under way. */
  close(): void {
    this.stop('closed');
  }

  private ask(
    question: Question,
    signal: AbortSignal | undefined,
    { hear, crash, cancel }: Pending & { readonly cancel: () => void },
  ): number {
    const id = (this.lastId += 1);
    if (signal?.aborted === true) {
      cancel();
      return id;
    }
    const onAbort = (): void => {
      this.pending.delete(id);
      this.send({ kind: 'cancel', id });
      cancel();
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    const forget = (): void => {
      this.pending.delete(id);
      signal?.removeEventListener('abort', onAbort);
    };
    this.pending.set(id, {
      hear: (reply) => {
        if (reply.kind === 'answered') forget();
        hear(reply);
      },
      crash: (reason) => {
        forget();
        crash(reason);
      },
    });
    if (this.worker === null) this.start();
    this.send({ ...question, id });
    return id;
  }

  private start(): void {
    const worker = this.startWorker();
    this.worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (worker === this.worker) this.hear(data);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (worker === this.worker) this.stop(event.message);
    });
    this.send({ kind: 'open', projectId: this.projectId, revisions: this.revisions });
  }

  private hear(message: unknown): void {
    const reply = readSearchReply(message);
    if (reply === null) return this.stop('Unknown reply');
    const waiting = this.pending.get(reply.id);
    if (reply.kind === 'crashed') waiting?.crash(reply.reason);
    else waiting?.hear(reply);
  }

  /** Ends a worker that an expression keeps busy, and starts another, which reads the texts anew. */
  private replace(id: number): void {
    if (!this.pending.has(id)) return;
    this.stop(tooSlow);
    this.start();
  }

  private stop(reason: string): void {
    this.worker?.terminate();
    this.worker = null;
    for (const { crash } of [...this.pending.values()]) crash(reason);
  }

  private send(request: SearchRequest): void {
    this.worker?.postMessage(request);
  }
}

const tooSlow = 'too slow';

type Question =
  Extract<SearchRequest, { readonly given: unknown }> extends infer Each
    ? Each extends { readonly id: number }
      ? Omit<Each, 'id'>
      : never
    : never;

function sameIds(a: readonly RevisionId[], b: readonly RevisionId[]): boolean {
  return a === b || (a.length === b.length && a.every((id, index) => id === b[index]));
}

function startSearchWorker(): Worker {
  return new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module', name: 'search' });
}
