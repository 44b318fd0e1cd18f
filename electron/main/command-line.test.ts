import { describe, expect, it } from 'vitest';
import { isForCommandLine } from './command-line';

describe('the words behind the name of the program', () => {
  it.each([
    [['matrix', 'studie.qdpx'], true],
    [['--help'], true],
    [[], false],
    [['studie.qdpx'], false],
    [['--no-sandbox', 'matrix'], false],
  ])('%j are for the command line: %s', (words, isFor) => expect(isForCommandLine(words)).toBe(isFor));
});
