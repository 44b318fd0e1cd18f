import { encodeUtf8 } from '../../kernel/encoding';

/** A number from 0 to below the one asked for; 0 where that is none. */
export type Chance = (below: number) => number;

/** Numbers that look like chance and are the same in every run (xorshift32). */
export function numbersFrom(seed: number): Chance {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % Math.max(1, below);
  };
}

const harmful = [
  '\0',
  '\ufffd',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '{\\',
  '"',
  '-->',
  '#00:00:00-0#',
  '99999999999999999999',
];

/** Bytes with a few blows: flipped, cut off, cut out, doubled, moved, or with something harmful put in. */
export function damagedBytes(bytes: Uint8Array, next: Chance): Uint8Array {
  let result = Uint8Array.from(bytes);
  for (let blow = next(2) === 0 ? 1 : 1 + next(4); blow > 0; blow -= 1) {
    const [a, b] = [next(result.length), next(result.length)].sort((x, y) => x - y) as [number, number];
    const block = result.subarray(a, Math.min(b, a + 2000));
    const put = (middle: Uint8Array, from = a): Uint8Array<ArrayBuffer> => {
      const whole = new Uint8Array(a + middle.length + Math.max(0, result.length - from));
      whole.set(result.subarray(0, a));
      whole.set(middle, a);
      whole.set(result.subarray(from), a + middle.length);
      return whole;
    };
    switch (next(6)) {
      case 0:
        for (let flips = 1 + next(next(2) === 0 ? 2 : 20); flips > 0; flips -= 1) {
          const at = next(result.length);
          result[at] = (result[at] ?? 0) ^ (1 << next(8));
        }
        break;
      case 1:
        result = Uint8Array.from(result.subarray(0, b));
        break;
      case 2:
        result = put(new Uint8Array(), a + block.length);
        break;
      case 3:
        result = put(Uint8Array.from([...block, ...block]), a + block.length);
        break;
      case 4:
        result = put(encodeUtf8(harmful[next(harmful.length)] ?? ''));
        break;
      default:
        result = put(Uint8Array.from({ length: next(40) }, () => next(256)));
    }
  }
  return result;
}
