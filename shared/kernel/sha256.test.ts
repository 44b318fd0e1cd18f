import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { Sha256, sha256 } from './sha256';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const platform = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

it('always is what the platform makes of the same bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(hex(sha256(bytes))).toBe(platform(bytes));
    }),
  );
});

it('always is the same in however many pieces they come', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 })), (pieces) => {
      const hash = new Sha256();
      for (const piece of pieces) hash.update(piece);
      expect(hex(hash.digest())).toBe(platform(Buffer.concat(pieces)));
    }),
  );
});

it('reads the whole of long messages', () => {
  const bytes = new Uint8Array(100_003).map((_, index) => index);
  expect(hex(sha256(bytes))).toBe(platform(bytes));
});
