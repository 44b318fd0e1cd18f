import { describe, expect, it } from 'vitest';
import { findInWorker } from './find-client';

const query = { isRegex: true, wholeWord: false, matchCase: false, foldMarks: true };
const never = new AbortController().signal;

describe('finding in a worker', () => {
  it('gives the hits', async () => {
    const answer = await findInWorker(
      'Vertrauen und Mut',
      { ...query, pattern: String.raw`\w{4,}` },
      { limit: 9, timeLimit: 10_000, signal: never },
    );
    expect(answer).toEqual({ kind: 'found', hits: [{ start: 0, end: 9 }] });
  });

  it('gives up an expression that would take for ever, and leaves the page alone meanwhile', async () => {
    let frames = 0;
    const count = (): void => void ((frames += 1), requestAnimationFrame(count));
    requestAnimationFrame(count);
    const answer = await findInWorker(
      'a'.repeat(60),
      { ...query, pattern: '(a+)+b' },
      { limit: 9, timeLimit: 400, signal: never },
    );
    expect(answer).toEqual({ kind: 'slow' });
    expect(frames).toBeGreaterThan(3);
  });

  it('ends when nobody waits any more', async () => {
    const abort = new AbortController();
    const answer = findInWorker(
      'a'.repeat(60),
      { ...query, pattern: '(a+)+b' },
      { limit: 9, timeLimit: 60_000, signal: abort.signal },
    );
    abort.abort();
    expect(await answer).toEqual({ kind: 'cancelled' });
  });
});
