import { useEffect, useState } from 'react';
import type { Line, LineRequest } from '../../../shared/analysis/text-search';
import { useSearchServices } from './search-services';

/** Lines kept at most; those in view are some forty. */
const keptLines = 2000;

const noLines: ReadonlyMap<string, Line> = new Map();

function keyOf({ revisionId, start, end }: LineRequest): string {
  return `${revisionId} ${start} ${end}`;
}

/** Gives the words of passages and around them, as soon as they are there; `wanted` are those in view. */
export function useLines(wanted: readonly LineRequest[], reach: number): (of: LineRequest) => Line | undefined {
  const { ask } = useSearchServices();
  const [lines, setLines] = useState(noLines);
  const lacking = wanted.filter((request) => !lines.has(keyOf(request)));
  const key = lacking.map(keyOf).join('\n');
  useEffect(() => {
    if (lacking.length === 0) return undefined;
    const cancel = new AbortController();
    const keep = (answer: readonly Line[]): void =>
      setLines((before) => {
        const arrived = lacking.flatMap((request, index) => {
          const line = answer[index];
          return line === undefined ? [] : [[keyOf(request), line] as const];
        });
        return new Map([...(before.size > keptLines ? [] : before), ...arrived]);
      });
    ask('lines', { spans: lacking, reach }, { signal: cancel.signal }).then(
      (answer) => {
        if (answer !== null) keep(answer);
      },
      // The worker was replaced meanwhile: the lines are asked for anew with the next drawing.
      () => undefined,
    );
    return () => cancel.abort();
    // The key stands for what is lacking.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ask, key, reach]);
  return (request) => lines.get(keyOf(request));
}
