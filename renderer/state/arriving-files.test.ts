import { describe, expect, it } from 'vitest';
import type { DocumentId } from '../../shared/kernel/ids';
import { fileWay, keepWaiting, nextWaiting } from './arriving-files';
import type { DialogState } from './session-store';

const memo: DialogState = { kind: 'memo', target: { type: 'project', id: 'p' } };
const texts: DialogState = { kind: 'import', files: [] };
const quiet = { stage: null, isTurning: false } as const;

describe('files that come', () => {
  it('go in where nothing is open, and where nothing could be lost', () => {
    expect(fileWay(3, { ...quiet, dialog: null })).toBe('in');
    expect(fileWay(3, { ...quiet, dialog: { kind: 'palette' } })).toBe('in');
    expect(fileWay(3, { ...quiet, dialog: texts, stage: 'tells' })).toBe('in');
    expect(fileWay(3, { ...quiet, dialog: { kind: 'kept', documentId: 'd' as DocumentId } })).toBe('in');
  });

  it('join what the open dialog has, where it takes files', () => {
    expect(fileWay(3, { ...quiet, dialog: texts })).toBe('to-dialog');
    expect(fileWay(1, { ...quiet, dialog: { kind: 'import-codes' } })).toBe('to-dialog');
  });

  it('wait for everything else: what is written, what is under way, a project that is on its way', () => {
    expect(fileWay(1, { ...quiet, dialog: memo })).toBe('wait');
    expect(fileWay(3, { ...quiet, dialog: { kind: 'import-codes' } })).toBe('wait');
    expect(fileWay(1, { ...quiet, dialog: texts, stage: 'works' })).toBe('wait');
    expect(fileWay(1, { ...quiet, dialog: { kind: 'open-project', file: new File([], 'a.qdpx') } })).toBe('wait');
    expect(fileWay(1, { ...quiet, dialog: null, isTurning: true })).toBe('wait');
  });

  it('come in their order, texts together and each project by itself', () => {
    const named = (...names: readonly string[]) => names.map((name) => new File([], name));
    const given = [named('a.txt', 'b.txt'), named('c.txt'), named('d.qdpx'), named('e.qdpx'), named('f.txt')];
    for (const files of given) keepWaiting(files);
    const isProject = (files: readonly File[]): boolean => files.length === 1 && files[0]!.name.endsWith('qdpx');
    const turns = Array.from({ length: 5 }, () => nextWaiting(isProject).map(({ name }) => name));
    expect(turns).toEqual([['a.txt', 'b.txt', 'c.txt'], ['d.qdpx'], ['e.qdpx'], ['f.txt'], []]);
  });
});
