import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testId } from '../test/test-id';
import type { FileId, Timestamp } from '../kernel/ids';
import { isMediaFile, isMediaFolder } from '../kernel/media-folder';
import type { FileRecord } from './file-record';
import { fileBeside, filesBeside, folderBeside } from './files-beside';

const hashOf = (number: number): string => number.toString(16).padStart(64, '0');

function fileOf(number: number, mediaType: string, size: number): FileRecord {
  const head = { id: testId(15, number) as FileId, documentId: null, role: 'media' as const, name: `Datei ${number}` };
  return { ...head, mediaType, size, sha256: hashOf(number), createdAt: '2026-01-01T00:00:00.000Z' as Timestamp };
}

const filesOf = (files: readonly FileRecord[]) => ({ files: new Map(files.map((file) => [file.id, file])) });

describe('the files beside an archive', () => {
  it('are those too large for a part, and recordings before others until the rest fits', () => {
    const files = [
      fileOf(1, 'application/pdf', 60),
      fileOf(2, 'audio/wav', 30),
      fileOf(3, 'video/mp4', 40),
      fileOf(4, 'image/png', 101),
    ];
    const limits = { part: 100, files: 95 };
    expect([...filesBeside(filesOf(files), limits)].sort()).toEqual([hashOf(3), hashOf(4)]);
    expect([...filesBeside(filesOf(files), { part: 100, files: 59 })].sort()).toEqual([1, 2, 3, 4].map(hashOf));
    expect(filesBeside(filesOf(files), { part: 101, files: 231 }).size).toBe(0);
  });

  it('are none where all is far below two gigabytes, and begin with the byte too many', () => {
    expect(filesBeside(filesOf([fileOf(1, 'video/mp4', 1_879_048_192)])).size).toBe(0);
    expect(filesBeside(filesOf([fileOf(1, 'video/mp4', 1_879_048_193)])).size).toBe(1);
  });

  it('always leave what fits, and are always the same', () => {
    const list = fc
      .array(fc.tuple(fc.constantFrom('audio/wav', 'application/pdf', 'image/png'), fc.nat({ max: 120 })))
      .map((all) => all.map(([mediaType, size], index) => fileOf(index, mediaType, size)));
    fc.assert(
      fc.property(list, fc.nat({ max: 100 }), fc.nat({ max: 300 }), (files, part, sum) => {
        const limits = { part, files: sum };
        const beside = filesBeside(filesOf(files), limits);
        const inside = files.filter(({ sha256 }) => !beside.has(sha256));
        expect(inside.every(({ size }) => size <= part)).toBe(true);
        expect(inside.reduce((all, { size }) => all + size, 0)).toBeLessThanOrEqual(sum);
        expect(filesBeside(filesOf([...files].reverse()), limits)).toEqual(beside);
      }),
    );
  });

  it('lie in a folder whose name is one everywhere, whatever the project is called', () => {
    expect(folderBeside('Stadtgespräche: Welle 1/2')).toBe('Stadtgespräche Welle 1 2 Media');
    expect(folderBeside('../..')).toBe('Wortlaut Media');
    expect(folderBeside('con.a')).toBe('_con.a Media');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string()), (name) => {
        expect(isMediaFolder(folderBeside(name))).toBe(true);
      }),
    );
  });

  it('have names that lead nowhere else', () => {
    for (const name of [
      '..',
      '../x Media',
      'a/b Media',
      'a\\b Media',
      '. Media',
      ' Media',
      'C:x Media',
      'nul.x Media',
    ]) {
      expect([name, isMediaFolder(name)]).toEqual([name, false]);
    }
    for (const name of ['x.wav', '../x.wav', `${testId(15, 1)}`, `${testId(15, 1)}.wav/..`, `${testId(15, 1)}.wav\n`]) {
      expect([name, isMediaFile(name)]).toEqual([name, false]);
    }
    const { folder, file } = fileBeside({ ...fileOf(1, 'audio/wav', 1), name: '../../Gruppe 1.WAV' }, 'A Media');
    expect([folder, file, isMediaFile(file)]).toEqual(['A Media', `${testId(15, 1)}.wav`, true]);
  });
});
