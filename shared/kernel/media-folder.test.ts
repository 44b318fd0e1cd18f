import { describe, expect, it } from 'vitest';
import { isMediaPath } from './media-folder';

describe('a path that a project names beside its file', () => {
  it.each([
    'Gespräch.mp3',
    'images/Zaun.JPG',
    'Studie Media/Welle 1/Tisch "Süd" (2).mp4',
    'documents/gespräch.txt',
    'documents/Bericht.pdf',
  ])('may be %s', (path) => expect(isMediaPath(path)).toBe(true));

  it.each([
    ['leads out', '../geheim.mp3'],
    ['leads out further in', 'images/../../geheim.mp3'],
    ['begins at the root', '/etc/film.mp4'],
    ['begins at a drive', 'C:/film.mp4'],
    ['is of Windows', 'images\\film.mp4'],
    ['leads to a hidden folder', '.ssh/film.mp4'],
    ['has a part that is empty', 'images//film.mp4'],
    ['has a byte of naught', 'film\0.mp4'],
    ['is no medium', 'passwörter.txt'],
    ['is none in a folder of documents', 'documents/schlüssel.pem'],
    ['lies below documents', 'documents/privat/brief.txt'],
    ['has no end', `${'a/'.repeat(40)}film.mp4`],
    ['is nothing', ''],
  ])('is refused where it %s', (_, path) => expect(isMediaPath(path)).toBe(false));
});
