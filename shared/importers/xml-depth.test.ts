import { describe, expect, it } from 'vitest';
import { isDeeperThan } from './xml-depth';

describe('isDeeperThan', () => {
  it.each([
    ['<a><b/><c>x</c><b/></a>', 2],
    ['<?xml version="1.0"?><!DOCTYPE a><a><!-- <b><c> --><![CDATA[<d><e>]]></a>', 1],
    [`<a b="><c>" d='"><e>'><f g="/>"></f></a>`, 2],
    ['kein < Element', 1],
    ['', 0],
  ])('counts the levels of %j: %i', (xml, levels) => {
    expect(isDeeperThan(levels, xml)).toBe(false);
    if (levels > 0) expect(isDeeperThan(levels - 1, xml)).toBe(true);
  });

  it('comes to an end where a tag, a comment or a value has none', { timeout: 120_000 }, () => {
    for (const piece of ['<a ', '<a b="', '<!--', '<![CDATA[', `<a b='"`, '</', '<']) {
      expect(isDeeperThan(10_000_000, piece.repeat(300_000))).toBe(false);
    }
  });
});
