import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../kernel/encoding';
import { importerFor } from './importers';
import { mediaTypeOf } from './media-type';

const bytes = (latin1: string): Uint8Array => Uint8Array.from(latin1, (character) => character.charCodeAt(0));
const box = (type: string, content: string) => `\0\0\0\x20${type}${content}`;
const handler = (type: string) => box('hdlr', `\0\0\0\0\0\0\0\0${type}`);

describe('a recording', () => {
  it.each([
    ['ID3\x04\0', 'audio/mpeg'],
    ['RIFF\0\0\0\0WAVEfmt ', 'audio/wav'],
    ['RIFF\0\0\0\0AVI LIST', 'video/x-msvideo'],
    ['OggS\0\x02OpusHead', 'audio/ogg'],
    ['OggS\0\x02\x80theora', 'video/ogg'],
    ['fLaC\0', 'audio/flac'],
    [box('ftyp', 'M4A \0'), 'audio/mp4'],
    [`${box('ftyp', 'isom')}${handler('soun')}`, 'audio/mp4'],
    [`${box('ftyp', 'isom')}${handler('soun')}${handler('vide')}`, 'video/mp4'],
    [box('ftyp', 'qt  '), 'video/quicktime'],
    ['\x1aE\xdf\xa3\x42\x82webm A_OPUS', 'audio/webm'],
    ['\x1aE\xdf\xa3\x42\x82webm V_VP9 A_OPUS', 'video/webm'],
    ['\x1aE\xdf\xa3\x42\x82matroska V_MPEG4', 'video/x-matroska'],
    ['FORM\0\0\0\0AIFF', 'audio/aiff'],
    ['\x02dss', 'audio/x-dss'],
  ])('is told by its content: %j', (content, mediaType) => {
    expect(mediaTypeOf(bytes(content))).toBe(mediaType);
    expect(importerFor({ name: 'a.txt', bytes: bytes(content) })?.id).toBe('media');
  });

  it('is no picture, no text, and no two letters that MP3 begins with', () => {
    for (const content of ['\x89PNG\r\n', '\xff\xd8\xff\xe0', 'GIF89a', 'Nur Text.', '\xff\xfb\x50\xc4 und Text']) {
      expect(mediaTypeOf(bytes(content)), content).toBeNull();
    }
    expect(mediaTypeOf(bytes(box('ftyp', 'heic')))).toBeNull();
    expect(mediaTypeOf(new Uint8Array([0xff, 0xfe, ...encodeUtf8('a\0b\0')]))).toBeNull();
  });
});
