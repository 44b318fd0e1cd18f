import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CodeId, RevisionId } from '../kernel/ids';
import { hardWords } from '../test/arbitrary-values';
import { testId } from '../test/test-id';
import { plainMemo, readLinks, writeLink, type LinkTarget } from './memo-links';

const code: LinkTarget = { type: 'code', id: testId(5, 1) as CodeId };
const passage: LinkTarget = { type: 'passage', id: testId(3, 1) as RevisionId, start: 12, end: 40 };
const target = fc.constantFrom(code, passage);
const words = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.array(hardWords).map((list) => list.join(' ')),
  fc.constantFrom('a [b] c', 'a\\', '](', '\\]'),
);

it('is a Markdown link that can be read elsewhere', () => {
  expect(writeLink('Mut [sic]', code)).toBe(`[Mut \\[sic\\]](wortlaut:code/${testId(5, 1)})`);
  expect(writeLink('So war\nes.', passage)).toBe(`[So war es.](wortlaut:passage/${testId(3, 1)}/12-40)`);
});

it('always comes back with its words and where it leads, between whatever else stands there', () => {
  fc.assert(
    fc.property(words, target, words, words, (label, to, before, after) => {
      const parts = readLinks(`${before} ${writeLink(label, to)} ${after}`);
      const links = parts.filter((part) => typeof part !== 'string');
      const line = label.replace(/\s+/gu, ' ').trim() || '…';
      expect(links).toEqual([{ label: line, target: to }]);
      expect(plainMemo(`${before} ${writeLink(label, to)} ${after}`)).toBe(`${before} ${line} ${after}`);
    }),
  );
});

it('always leaves a text without links as it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(plainMemo(text)).toBe(text);
    }),
  );
  expect(plainMemo('[a](https://b) [c](wortlaut:code/x) [](wortlaut:)')).toBe(
    '[a](https://b) [c](wortlaut:code/x) [](wortlaut:)',
  );
});

it('cuts long words, and never through a character', () => {
  const [link] = readLinks(writeLink(`${'a'.repeat(199)}🙂🙂`, code));
  expect(link).toEqual({ label: `${'a'.repeat(199)} …`, target: code });
});

it('reads a long text of brackets in no time', () => {
  const text = '[\\['.repeat(100_000);
  expect(readLinks(text)).toEqual([text]);
});
