import { afterEach, describe, expect, it } from 'vitest';
import { pieceLength } from '../../shared/ipc/contract';
import { filesSaved, isSaving, saveFile } from './save-file';

const words = { title: 'Speichern', suggestedName: 'a.txt', filters: [], sideFile: null };

/** A place to save to whose disk is as slow as `isWritten`. */
function slowPlace(isWritten: Promise<void>): void {
  const writable = { write: () => isWritten, close: () => Promise.resolve(), abort: () => Promise.resolve() };
  Object.assign(globalThis, {
    showSaveFilePicker: () => Promise.resolve({ name: 'a.txt', createWritable: () => Promise.resolve(writable) }),
  });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'showSaveFilePicker');
});

describe('saving a file', () => {
  it('can be waited for by whoever wants to close the window', async () => {
    let resolve = (): void => undefined;
    slowPlace(
      new Promise((done) => {
        resolve = done;
      }),
    );
    const saving = saveFile(new Blob(['a']), words);
    await expect.poll(isSaving).toBe(true);
    let isOver = false;
    const waiting = filesSaved().finally(() => {
      isOver = true;
    });
    await new Promise((done) => setTimeout(done));
    expect(isOver).toBe(false);
    resolve();
    expect(await saving).toBe('a.txt');
    expect(await waiting).toBe(true);
    expect(isSaving()).toBe(false);
  });

  it('writes no further when it is cancelled, and leaves no half a file', async () => {
    const cancel = new AbortController();
    let pieces = 0;
    let isGivenUp = false;
    const write = (): Promise<void> => {
      pieces += 1;
      if (pieces === 2) cancel.abort();
      return Promise.resolve();
    };
    const abort = (): Promise<void> => Promise.resolve(void (isGivenUp = true));
    const writable = { write, abort, close: () => Promise.reject(new Error('half a file')) };
    Object.assign(globalThis, {
      showSaveFilePicker: () => Promise.resolve({ name: 'a.txt', createWritable: () => Promise.resolve(writable) }),
    });
    await expect(
      saveFile(new Blob([new Uint8Array(pieceLength * 4)]), words, { signal: cancel.signal }),
    ).rejects.toThrow(/abort/i);
    expect({ pieces, isGivenUp }).toEqual({ pieces: 2, isGivenUp: true });
    expect(isSaving()).toBe(false);
  });

  it('keeps the window open when it failed meanwhile, and not for ever', async () => {
    let refuse = (_: Error): void => undefined;
    slowPlace(
      new Promise((_, reject) => {
        refuse = reject;
      }),
    );
    const saving = saveFile(new Blob(['a']), words);
    await expect.poll(isSaving).toBe(true);
    const waiting = filesSaved();
    refuse(new Error('The disk is full'));
    await expect(saving).rejects.toThrow('The disk is full');
    expect(await waiting).toBe(false);
    expect(isSaving()).toBe(false);
  });
});
