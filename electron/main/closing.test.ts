import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Closing } from './closing';

/** A window as the system has it: it closes unless somebody objects. */
class Window extends EventEmitter {
  readonly webContents = Object.assign(new EventEmitter(), { isCrashed: () => false });
  isGone = false;

  close(): void {
    let isPrevented = false;
    this.emit('close', { preventDefault: () => (isPrevented = true) });
    this.isGone ||= !isPrevented;
  }

  destroy(): void {
    this.isGone = true;
  }
}

const second = 1000;

function setUp(finish: () => Promise<void> = () => Promise.resolve()) {
  const window = new Window();
  let asked = 0;
  const answers: ('close' | 'stay' | 'wait')[] = [];
  const closing: Closing = new Closing(window, {
    finish,
    announce: () => {
      asked += 1;
      const answer = answers.shift();
      if (answer !== undefined) closing.answer(answer);
    },
  });
  return { window, closing, answers, asked: () => asked };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('closing the window', () => {
  it('is done when the page has nothing left to write, and all requests are met', async () => {
    let resolve = (): void => undefined;
    const { window, answers } = setUp(() => new Promise((done) => (resolve = done)));
    answers.push('close');
    window.close();
    await vi.advanceTimersByTimeAsync(second);
    expect(window.isGone).toBe(false);
    resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(window.isGone).toBe(true);
  });

  it('waits for hours while the page says that it is at work', async () => {
    const { window, answers, closing } = setUp();
    answers.push(...Array.from({ length: 3000 }, () => 'wait' as const));
    window.close();
    await vi.advanceTimersByTimeAsync(4 * 3600 * second);
    expect(window.isGone).toBe(false);
    closing.answer('close');
    await vi.advanceTimersByTimeAsync(0);
    expect(window.isGone).toBe(true);
  });

  it('waits for a page that hangs no longer than half a minute since it was last heard', async () => {
    const { window, answers } = setUp();
    answers.push('wait', 'wait');
    window.close();
    await vi.advanceTimersByTimeAsync(34 * second);
    expect(window.isGone).toBe(false);
    await vi.advanceTimersByTimeAsync(2 * second);
    expect(window.isGone).toBe(true);
  });

  it('does not hang on a disk that never answers', async () => {
    const { window, answers } = setUp(() => new Promise(() => undefined));
    answers.push('close');
    window.close();
    await vi.advanceTimersByTimeAsync(31 * second);
    expect(window.isGone).toBe(true);
  });

  it('is given up when the page says so, and can be asked for again', async () => {
    const { window, answers, asked } = setUp();
    answers.push('wait', 'stay');
    window.close();
    await vi.advanceTimersByTimeAsync(60 * second);
    expect([window.isGone, asked()]).toEqual([false, 2]);
    answers.push('close');
    window.close();
    await vi.advanceTimersByTimeAsync(0);
    expect(window.isGone).toBe(true);
  });

  it('goes on when the page breaks down meanwhile', async () => {
    const { window, answers } = setUp();
    answers.push('wait');
    window.close();
    await vi.advanceTimersByTimeAsync(0);
    window.webContents.emit('render-process-gone');
    await vi.advanceTimersByTimeAsync(0);
    expect(window.isGone).toBe(true);
  });
});
