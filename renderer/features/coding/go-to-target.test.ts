import { describe, expect, it } from 'vitest';
import { goToTarget } from './go-to-target';

describe('a place as somebody types it', () => {
  it.each([
    ['12', { kind: 'paragraph', number: 12 }],
    [' Abs. 12 ', { kind: 'paragraph', number: 12 }],
    ['para 3', { kind: 'paragraph', number: 3 }],
    ['Z. 34', { kind: 'line', number: 34 }],
    ['z34', { kind: 'line', number: 34 }],
    ['line 34', { kind: 'line', number: 34 }],
    ['1:02', { kind: 'time', seconds: 62 }],
    ['[00:01:02]', { kind: 'time', seconds: 62 }],
  ])('%s', (words, target) => expect(goToTarget(words)).toEqual(target));

  it.each(['', 'Abs.', 'zwölf', '1:75', '12 34'])('is nothing: %s', (words) => expect(goToTarget(words)).toBeNull());
});
