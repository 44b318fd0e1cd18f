import { afterEach, describe, expect, it } from 'vitest';
import { pieceLength } from '../../shared/ipc/contract';
import { saveFile } from './save-file';

const words = { title: 'Speichern', suggestedName: 'a.txt', filters: [], sideFile: null };

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'showSaveFilePicker');
});

describe('saving a file', () => {
  it.each([4, 2])('writes no further when it is cancelled, and leaves no file, at piece 2 of %d', async (count) => {
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
      saveFile(new Blob([new Uint8Array(pieceLength * count)]), words, { signal: cancel.signal }),
    ).rejects.toThrow(/abort/i);
    expect({ pieces, isGivenUp }).toEqual({ pieces: 2, isGivenUp: true });
  });
});
