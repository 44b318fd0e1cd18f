import { afterEach, describe, expect, it } from 'vitest';
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
    const saving = saveFile(new Uint8Array([1]), words);
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

  it('keeps the window open when it failed meanwhile, and not for ever', async () => {
    let refuse = (_: Error): void => undefined;
    slowPlace(
      new Promise((_, reject) => {
        refuse = reject;
      }),
    );
    const saving = saveFile(new Uint8Array([1]), words);
    await expect.poll(isSaving).toBe(true);
    const waiting = filesSaved();
    refuse(new Error('The disk is full'));
    await expect(saving).rejects.toThrow('The disk is full');
    expect(await waiting).toBe(false);
    expect(isSaving()).toBe(false);
  });
});
