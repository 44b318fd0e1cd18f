import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { commandLineOf, flushed } from './command-line';

describe('the words behind the name of the program', () => {
  it.each([
    [
      ['matrix', 'studie.qdpx'],
      ['matrix', 'studie.qdpx'],
    ],
    [['--help'], ['--help']],
    [[], null],
    [['studie.qdpx'], null],
    [['--no-sandbox', 'studie.qdpx'], null],
    [
      ['--no-sandbox', 'matrix', 'studie.qdpx'],
      ['matrix', 'studie.qdpx'],
    ],
  ])('%j are for the command line: %j', (words, own) => expect(commandLineOf(words)).toEqual(own));
});

it('waits until a slow reader has taken everything', async () => {
  const taken: string[] = [];
  const slow = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _encoding, done) {
      setTimeout(() => {
        taken.push(chunk.toString());
        done();
      }, 5);
    },
  });
  for (const piece of ['a', 'b', 'c']) slow.write(piece);
  await flushed([slow]);
  expect(taken.join('')).toBe('abc');
});
