import { describe, expect, it } from 'vitest';
import { withoutProjectParts } from './project-folders';

const left = (...paths: readonly string[]): readonly string[] => withoutProjectParts(paths, (path) => path);

describe('files that were chosen together', () => {
  it('come without what belongs to a project among them', () => {
    expect(left('Studie.qda/data.qda', 'Studie.qda/audio/a.mp3', 'Studie.qda/documents/a.txt', 'Studie.qda/x')).toEqual(
      ['Studie.qda/data.qda'],
    );
    expect(left('Alles/Studie.qda/data.qda', 'Alles/Studie.qda/images/a.png', 'Alles/images/b.png')).toEqual([
      'Alles/Studie.qda/data.qda',
      'Alles/images/b.png',
    ]);
  });

  it('come with what only lies in the same folder', () => {
    expect(left('Studie/DATA.QDA', 'Studie/audio/a.mp3', 'Studie/Notizen.txt', 'Studie/neu/audio/b.mp3')).toEqual([
      'Studie/DATA.QDA',
      'Studie/Notizen.txt',
      'Studie/neu/audio/b.mp3',
    ]);
    expect(left('data.qda', 'images/a.png', 'a.txt')).toEqual(['data.qda', 'a.txt']);
  });

  it('come as they are where none is a project', () => {
    const paths = ['Welle 1/audio/a.mp3', 'Welle 1/a.txt', 'mydata.qda'];
    expect(left(...paths)).toEqual(paths);
  });
});
