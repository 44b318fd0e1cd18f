/** What became of a request: the worker's own outcome, a crash, or the user's cancel. */
export type Answer<Outcome> =
  | { readonly kind: 'answered'; readonly outcome: Outcome }
  | { readonly kind: 'crashed'; readonly reason: string }
  | { readonly kind: 'cancelled' };

/** A reply as understood: how far the work is, its outcome, or that it broke. */
export type WorkerReply<Outcome> =
  { readonly kind: 'progress'; readonly fraction: number } | Exclude<Answer<Outcome>, { readonly kind: 'cancelled' }>;

export type AskOptions<Outcome> = {
  /** Checks a reply field by field; null for anything that is none, which counts as a crash. */
  readonly readReply: (message: unknown) => WorkerReply<Outcome> | null;
  readonly onProgress?: (fraction: number) => void;
  readonly signal?: AbortSignal | undefined;
  /** What of the request is handed over and not copied. */
  readonly transfer?: Transferable[];
};

/**
 * Sends one request to a worker and waits for what becomes of it; never rejects.
 *
 * The caller terminates the worker after a crash or a cancel.
 */
export function askWorker<Outcome>(
  worker: Worker,
  request: object,
  options: AskOptions<Outcome>,
): Promise<Answer<Outcome>> {
  const { readReply, onProgress, signal, transfer = [] } = options;
  return new Promise((resolve) => {
    const listening = new AbortController();
    const until = { signal: listening.signal };
    function settle(answer: Answer<Outcome>): void {
      listening.abort();
      resolve(answer);
    }
    function hear({ data }: MessageEvent<unknown>): void {
      const reply = readReply(data);
      if (reply?.kind === 'progress') onProgress?.(reply.fraction);
      else settle(reply ?? { kind: 'crashed', reason: 'Unknown reply' });
    }
    function hearError(event: ErrorEvent): void {
      event.preventDefault();
      settle({ kind: 'crashed', reason: event.message });
    }
    worker.addEventListener('message', hear, until);
    worker.addEventListener('error', hearError, until);
    worker.addEventListener('messageerror', () => settle({ kind: 'crashed', reason: 'Unreadable reply' }), until);
    signal?.addEventListener('abort', () => settle({ kind: 'cancelled' }), until);
    worker.postMessage(request, transfer);
  });
}
