import { describe, expect, it } from 'vitest';
import { asWork, cancelWorks, isUnderWay, worksDone } from './under-way';

function pending() {
  let resolve = (_: string): void => undefined;
  let reject = (_: Error): void => undefined;
  const promise = new Promise<string>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  return { promise, resolve, reject };
}

describe('work under way', () => {
  it('is waited for, what begins meanwhile included', async () => {
    const [first, second] = [pending(), pending()];
    const one = asWork('file', new AbortController(), () => first.promise);
    let isOver = false;
    const waiting = worksDone().finally(() => (isOver = true));
    const two = asWork('texts', new AbortController(), () => second.promise);
    expect([isUnderWay(), isUnderWay('texts'), isUnderWay('project')]).toEqual([true, true, false]);
    first.resolve('a.txt');
    expect(await one).toBe('a.txt');
    await new Promise((done) => setTimeout(done));
    expect([isOver, isUnderWay('file')]).toEqual([false, false]);
    second.resolve('b.txt');
    await two;
    expect(await waiting).toBe(true);
    expect(isUnderWay()).toBe(false);
  });

  it('says when it failed, and not for ever', async () => {
    const { promise, reject } = pending();
    const work = asWork('file', new AbortController(), () => promise);
    const waiting = worksDone();
    reject(new Error('The disk is full'));
    await expect(work).rejects.toThrow('The disk is full');
    expect([await waiting, await worksDone()]).toEqual([false, true]);
  });

  it('has ended as it should when it was cancelled', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const work = asWork('texts', controller, async () => {
      await new Promise((done) => signal.addEventListener('abort', done));
      signal.throwIfAborted();
    });
    const waiting = worksDone();
    cancelWorks();
    await expect(work).rejects.toThrow(/abort/i);
    expect(await waiting).toBe(true);
  });
});
