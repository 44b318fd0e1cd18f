import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referenceOf } from '../../analysis/reference';
import { projectBuilder } from '../../test/build';
import { formatTime, timeStamps } from '../../text/time-stamps';
import { recogniseTurns } from '../../text/turns';
import { passageTime, type PassageTime } from './passage-times';

function timeOf(text: string, words: string, isInterpolated = false): PassageTime {
  const turns = recogniseTurns(text).map(({ start, wordsStart }) => ({ start, wordsStart, speakerId: null }));
  const start = text.indexOf(words);
  return passageTime({ start, end: start + words.length }, { text, turns, stamps: timeStamps(text), isInterpolated });
}

const whisper = '[00:00:10] S01: Was half?\n[00:00:20] S02: Der Mut, und die Zeit.\n[00:00:40] S01: Danke.';
const f4 = 'I: Was half? #00:00:10-0#\n\nB: Der Mut. #00:00:25-5#\n\nI: Danke. #00:00:30-0#';

describe('the time of a passage', () => {
  it('goes from the stamp before its words to the one behind them', () => {
    expect(timeOf(whisper, 'Der Mut')).toEqual({ from: 20, to: 40 });
    expect(timeOf(whisper, 'half?\n[00:00:20] S02: Der')).toEqual({ from: 10, to: 40 });
  });

  it('takes the stamp that a whole paragraph begins or ends with', () => {
    expect(timeOf(whisper, '[00:00:20] S02: Der Mut, und die Zeit.')).toEqual({ from: 20, to: 40 });
    expect(timeOf(whisper, 'S02: Der Mut, und die Zeit.\n[00:00:40]')).toEqual({ from: 20, to: 40 });
    expect(timeOf(f4, 'B: Der Mut. #00:00:25-5#')).toEqual({ from: 10, to: 25.5 });
    expect(timeOf('I: [00:05] Ja?\nB: [00:09] Nein.\nI: [00:11] Gut.', 'B: [00:09] Nein.')).toEqual({
      from: 9,
      to: 11,
    });
  });

  it('begins with the recording before the first stamp, and has no end behind the last', () => {
    expect(timeOf(f4, 'Was half?')).toEqual({ from: 0, to: 10 });
    expect(timeOf(whisper, 'Danke.')).toEqual({ from: 40, to: null });
  });

  it('is not ended by a stamp that is earlier', () => {
    expect(timeOf('[00:30] Eins. [00:05] Zwei. [00:40] Drei.', 'Eins.')).toEqual({ from: 30, to: 40 });
    expect(timeOf('[00:30] Eins. [00:05] Zwei.', 'Eins.')).toEqual({ from: 30, to: null });
  });

  it('is estimated by the share of characters where that is wanted', () => {
    const text = '[00:00]aaaaaaaaab[00:10]';
    expect(timeOf(text, 'b', true)).toEqual({ from: 9, to: 10 });
    expect(timeOf(text, 'aaaaaaaaa', true)).toEqual({ from: 0, to: 9 });
  });

  it('always begins before it ends', () => {
    const parts = fc.array(fc.constantFrom('[00:10]', '[00:20]', '#00:00:05-3#', 'I: ', 'Mut ', '\n'), {
      minLength: 2,
    });
    fc.assert(
      fc.property(parts, fc.nat(80), fc.nat(80), fc.boolean(), (words, a, b, isInterpolated) => {
        const text = words.join('');
        const stamps = timeStamps(text);
        const [start, end] = [Math.min(a, b), Math.min(text.length, Math.max(a, b) + 1)];
        if (stamps.length === 0 || start >= end) return;
        const turns = recogniseTurns(text).map((turn) => ({ ...turn, speakerId: null }));
        const { from, to } = passageTime({ start, end }, { text, turns, stamps, isInterpolated });
        expect(from).toBeGreaterThanOrEqual(0);
        if (to !== null) expect(to).toBeGreaterThan(from);
      }),
    );
  });

  it('always begins when its reference says, once a time has been said', () => {
    const stamp = fc.constantFrom('[00:10] ', '[00:20]\n', '#00:00:05-3#', '');
    const line = fc.tuple(stamp, fc.constantFrom('I: ', 'B: ', ''), stamp, fc.constantFrom('Mut', 'Ja, Mut'), stamp);
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 6 }), fc.nat(200), fc.nat(200), (lines, a, b) => {
        const text = lines.map((pieces) => pieces.join('')).join('\n');
        const start = Math.min(a, b) % text.length;
        const span = { start, end: Math.min(text.length, Math.max(start, a, b) + 1) };
        // A reference knows places, not words: of white space it knows nothing, and no passage chosen in the app begins with it.
        const words = text.slice(span.start, span.end);
        if (/^\s/.test(words) || !/[a-z]/.test(words)) return;
        const builder = projectBuilder({ referenceTemplate: '{time}' }).document('T', text);
        const { project } = builder.build();
        const turns = [...project.revisions.values()].flatMap((revision) => revision.turns);
        const stamps = timeStamps(text);
        const { from } = passageTime(span, { text, turns, stamps, isInterpolated: false });
        const cited = referenceOf(project, { documentId: builder.documentId('T'), ...span });
        if (cited === 'T') expect(from).toBe(0);
        else expect(cited).toBe(formatTime(from));
      }),
    );
  });
});
