import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLoosely, decodeStrict, decodeWindows1252, encodeUtf8, isUndefinedIn1252 } from './encoding';

describe('encoding', () => {
  it('brings every well-formed text through UTF-8 unchanged, byte order mark included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!/\p{Surrogate}/u.test(text));
        expect(decodeStrict(encodeUtf8(text), 'utf-8')).toBe(text);
        expect(decodeStrict(encodeUtf8(`\ufeff${text}`), 'utf-8')).toBe(`\ufeff${text}`);
      }),
    );
  });

  it('tells invalid bytes by null, or marks them when asked to read on', () => {
    const bytes = new Uint8Array([0x4d, 0xfc, 0x6c, 0x6c]);
    expect(decodeStrict(bytes, 'utf-8')).toBeNull();
    expect(decodeLoosely(bytes, 'utf-8')).toBe('M\ufffdll');
    expect(decodeStrict(new Uint8Array([0x00, 0xd8, 0x41, 0x00]), 'utf-16le')).toBeNull();
  });

  it('reads the euro sign, dashes and quotation marks of windows-1252', () => {
    expect(decodeWindows1252(new Uint8Array([0x80, 0x20, 0x84, 0xfc, 0x93, 0x96, 0x85]))).toBe('€ „ü“–…');
    expect(decodeWindows1252(new Uint8Array([0x81]))).toBe('\u0081');
    expect([0x80, 0x81, 0x8d, 0x8f, 0x90, 0x9d, 0x9f].filter(isUndefinedIn1252)).toHaveLength(5);
  });
});
