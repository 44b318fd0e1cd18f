import { useEffect, useState } from 'react';

/** Something that is read and may take its time. */
export type Reading<Value> =
  | { readonly state: 'reading'; readonly fraction: number }
  | { readonly state: 'read'; readonly value: Value }
  | { readonly state: 'failed'; readonly reason: string };

type Read<Value> = (options: {
  readonly onProgress: (fraction: number) => void;
  readonly signal: AbortSignal;
}) => Promise<Value>;

/** Reads as soon as it is drawn, and anew for another `read`; leaving cancels it. `read` must be stable. */
export function useReading<Value>(read: Read<Value>): Reading<Value> {
  const [reading, setReading] = useState<Reading<Value>>({ state: 'reading', fraction: 0 });
  useEffect(() => {
    const { signal, abort } = stoppable();
    setReading({ state: 'reading', fraction: 0 });
    const onProgress = (fraction: number): void => {
      if (!signal.aborted) setReading({ state: 'reading', fraction });
    };
    read({ onProgress, signal }).then(
      (value) => {
        if (!signal.aborted) setReading({ state: 'read', value });
      },
      (error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        if (!signal.aborted) setReading({ state: 'failed', reason });
      },
    );
    return abort;
  }, [read]);
  return reading;
}

function stoppable(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
