import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTime, parseTime, placeAt, stampsAtEnds, timeStamps } from './time-stamps';

function found(text: string): [string, number][] {
  return timeStamps(text).map(({ start, end, seconds }) => [text.slice(start, end), seconds]);
}

describe('time stamps', () => {
  it('are recognised as the usual programs write them', () => {
    expect(found('Ja. #00:01:02-3# Nein [00:01:02] so (00:05) und {1:00:00}.')).toEqual([
      ['#00:01:02-3#', 62.3],
      ['[00:01:02]', 62],
      ['(00:05)', 5],
      ['{1:00:00}', 3600],
    ]);
    expect(found('[00:10 - 00:20] Stille [00:01:02.5]')).toEqual([
      ['[00:10 - 00:20]', 10],
      ['[00:01:02.5]', 62.5],
    ]);
  });

  it('are not what is said, nor what is no time', () => {
    expect(found('um 12:30 Uhr, (siehe 3), [12], (1:75), #12#, (00:00:99)')).toEqual([]);
  });

  it('are always passages of the text, in order', () => {
    const piece = fc.constantFrom('#00:01:02-3#', '[00:05]', '(1:02', '] ', 'Wort ', '#', '12:30', '\n');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, seconds } of timeStamps(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(parseTime(text.slice(start, end))).toBe(seconds);
          last = end;
        }
      }),
    );
  });
});

describe('a time as somebody types it', () => {
  it('is read with or without hours and marks', () => {
    expect(parseTime(' 1:02 ')).toBe(62);
    expect(parseTime('01:01:02')).toBe(3662);
    expect(parseTime('[00:05]')).toBe(5);
    expect(parseTime('12')).toBeNull();
    expect(parseTime('1:99')).toBeNull();
  });

  it('is written with hours', () => {
    expect(formatTime(62.3)).toBe('00:01:02');
    expect(formatTime(3662)).toBe('01:01:02');
  });
});

describe('the place of a time', () => {
  const f4 = 'I: Ja? #00:00:04-2#\nB: Nein. #00:00:09-0#\nI: Ach so. #00:00:12-0#';
  const begun = '[00:00:04] I: Ja?\n[00:00:09] B: Nein.';
  const wordsAt = (text: string, seconds: number): string | null => {
    const place = placeAt(text, seconds);
    return place === null ? null : text.slice(place.start, place.end).trim();
  };

  it('is the passage that was being said, where times stand at its end', () => {
    expect(stampsAtEnds(f4)).toBe(true);
    expect([0, 4, 4.1, 4.2, 8, 9].map((seconds) => wordsAt(f4, seconds))).toEqual([
      'I: Ja?',
      'B: Nein.',
      'I: Ja?',
      'B: Nein.',
      'B: Nein.',
      'I: Ach so.',
    ]);
    expect(wordsAt(f4, 60)).toBe('#00:00:12-0#');
  });

  it('is the stamp that came last, where times stand at the beginning', () => {
    expect(stampsAtEnds(begun)).toBe(false);
    expect([0, 8, 60].map((seconds) => wordsAt(begun, seconds))).toEqual(['[00:00:04]', '[00:00:04]', '[00:00:09]']);
    expect(placeAt('Keine Zeit.', 3)).toBeNull();
  });
});
