import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeId } from '../../shared/kernel/ids';
import { codesOfKeys, numberOf, numberToPin, pinOf } from './number-keys';

const id = (name: string): CodeId => name as CodeId;
const all = new Set(['a', 'b', 'c', 'd'].map(id));
const pinned = new Map([[2, id('a')]]);

describe('the number keys', () => {
  it('keep what is pinned at its number and fill the others with the codes last used', () => {
    const keys = codesOfKeys(all, { pinned, recent: [id('b'), id('a'), id('c')] });
    expect(keys.slice(0, 4)).toEqual(['b', 'a', 'c', null]);
    expect(keys).toHaveLength(9);
    expect([numberOf(keys, id('a')), numberOf(keys, id('d'))]).toEqual([2, null]);
  });

  it('lose a code that is removed, and have it at its number again when it comes back', () => {
    const recent = [id('b'), id('c')];
    const without = codesOfKeys(new Set([id('b'), id('c')]), { pinned, recent });
    expect(without.slice(0, 3)).toEqual(['b', 'c', null]);
    expect(codesOfKeys(all, { pinned, recent }).slice(0, 3)).toEqual(['b', 'a', 'c']);
  });

  it('offer the number a code has, or else the first that nobody has pinned', () => {
    const recent = [id('b')];
    const state = {
      pinned: new Map([[1, id('a')]]),
      recent,
      keys: codesOfKeys(all, { pinned: new Map([[1, id('a')]]), recent }),
    };
    expect(numberToPin(state, id('a'))).toBe(1);
    expect(numberToPin(state, id('b'))).toBe(2);
    expect(numberToPin(state, id('c'))).toBe(2);
    expect(pinOf(state.pinned, id('a'))).toBe(1);
  });

  it('never give one code two numbers', () => {
    const anyId = fc.constantFrom(...all);
    const anyPinned = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9 }), anyId), { selector: ([, one]) => one });
    fc.assert(
      fc.property(anyPinned, fc.uniqueArray(anyId), (pins, recent) => {
        const keys = codesOfKeys(all, { pinned: new Map(pins), recent }).filter((key) => key !== null);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
