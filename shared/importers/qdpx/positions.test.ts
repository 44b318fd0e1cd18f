import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../normal-text';
import { hardWords } from '../../test/arbitrary-values';
import { chooseReadings } from './choose-readings';
import { placesIn, positionReadings, rawText, readingName, type PositionReading } from './positions';

const pieces = fc.oneof(
  hardWords,
  fc.constantFrom('🙂', 'é', 'שלום', '\r\n', '\r\n\r\n', '\n', ' ', ', ', '. ', '👩‍👩‍👧', 'ﬁ', '\u0000', '\r', '\u2028'),
);
/** Words with all that tools count differently; sometimes marked at the beginning. */
const anyRaw = fc
  .tuple(fc.boolean(), fc.array(pieces, { minLength: 1, maxLength: 40 }))
  .map(([isMarked, words]) => (isMarked ? '\ufeff' : '') + words.join(''));

/** Position of an offset into the raw text, as a tool with this reading would write it. */
function countedTo(raw: string, offset: number, reading: PositionReading): number {
  let before = raw.slice(0, offset);
  if (!reading.countsMark && before.startsWith('\ufeff')) before = before.slice(1);
  if (reading.lineEnd === 1) before = before.replace(/\r\n/g, '\n');
  return reading.unit === 'UTF-16' ? before.length : [...before].length;
}

/** Offsets between which no character and no line end is cut. */
function borders(raw: string): number[] {
  const found = raw.startsWith('\ufeff') ? [] : [0];
  for (const { index, 0: unit } of raw.matchAll(/\r\n|[^]/gu)) found.push(index + unit.length);
  return found;
}

describe('the positions of a text', () => {
  it('are always of the text as the app holds it', () => {
    fc.assert(fc.property(anyRaw, (raw) => void expect(rawText(raw).text).toBe(normaliseText(raw).text)));
  });

  it('always lead to the same words by the reading they were written in', () => {
    fc.assert(
      fc.property(anyRaw, fc.constantFrom(...positionReadings), fc.nat(), fc.nat(), (raw, reading, from, to) => {
        const edges = borders(raw);
        const start = edges[from % edges.length]!;
        const end = edges[to % edges.length]!;
        fc.pre(start < end);
        const tail = reading.isInclusive ? 1 : 0;
        const span = { start: countedTo(raw, start, reading), end: countedTo(raw, end, reading) - tail };
        const source = rawText(raw);
        const [place] = placesIn(source, reading, [span]);
        const words = normaliseText(raw.slice(start, end) + '|').text.slice(0, -1);
        const quote = place === null || place === undefined ? '' : source.text.slice(place.start, place.end);
        // What lies at the end of the text and is nothing but line ends is not in it.
        expect(words.startsWith(quote) && /^\n*$/.test(words.slice(quote.length))).toBe(true);
        expect(place?.isCut ?? false).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('are always found by their quotations, whichever of the sixteen readings they were written in', () => {
    fc.assert(
      fc.property(
        anyRaw,
        fc.constantFrom(...positionReadings),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 }),
        (raw, reading, wanted) => {
          const source = rawText(raw);
          const edges = borders(raw);
          const tail = reading.isInclusive ? 1 : 0;
          const spans = wanted.flatMap(([from, to]) => {
            const [start, end] = [edges[from % edges.length]!, edges[to % edges.length]!];
            const name = normaliseText(raw.slice(start, end) + '|').text.slice(0, -1);
            if (start >= end || name.trim() === '' || name.endsWith('\n')) return [];
            return [{ start: countedTo(raw, start, reading), end: countedTo(raw, end, reading) - tail, name }];
          });
          fc.pre(spans.length > 0);
          const [chosen] = chooseReadings([{ source, spans }], '');
          const quotes = placesIn(source, chosen!.reading, spans).map(
            (place) => place && source.text.slice(place.start, place.end),
          );
          expect(quotes).toEqual(spans.map(({ name }) => name));
          expect(chosen!.scores.find((item) => item.reading === chosen!.reading)?.score).toBe(1);
          expect(chosen!.scores[0]?.score).toBe(1);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('are those by which every passage is named to the letter, though the usual ones differ in a space alone', () => {
    const raw = '. 🙂Wertschätzung';
    const spans = [
      { start: 0, end: 1, name: '. ' },
      { start: 0, end: 3, name: '. 🙂' },
      { start: 0, end: 4, name: '. 🙂W' },
    ];
    const [chosen] = chooseReadings([{ source: rawText(raw), spans }], '');
    const places = placesIn(rawText(raw), chosen!.reading, spans);
    expect(places.map((place) => raw.slice(place?.start, place?.end))).toEqual(spans.map(({ name }) => name));
  });

  it('are found by names that say how passages begin, cut off without a mark and in one line', () => {
    const raw = Array.from({ length: 30 }, (_, at) => `Gespräch ${at}: ja 🙂 so\r\nund dann kam der Rat.\r\n`).join('');
    const edges = borders(raw);
    for (const reading of positionReadings.filter(({ isInclusive }) => !isInclusive)) {
      const spans = Array.from({ length: 20 }, (_, at) => {
        const [start, end] = [edges[40 + at * 37]!, edges[100 + at * 41]!];
        const name = raw.slice(start, end).replace(/\s+/g, ' ').slice(0, 25);
        return { start: countedTo(raw, start, reading), end: countedTo(raw, end, reading), name };
      });
      const [chosen] = chooseReadings([{ source: rawText(raw), spans }], 'Tool');
      expect(placesIn(rawText(raw), chosen!.reading, spans)).toEqual(placesIn(rawText(raw), reading, spans));
      expect(chosen!.scores[0]!.score).toBeGreaterThanOrEqual(0.5);
    }
  });

  it('are read as the tool is known to write as long as no other reading does clearly better', () => {
    const raw = 'Gut so, sagte sie laut. '.repeat(60);
    // Names of forty characters, however long the passage is: one that is a character shorter fits with its end counted in.
    const spans = Array.from({ length: 30 }, (_, at) => {
      const start = at * 41 + (at % 5);
      return { start, end: start + 39 + (at === 0 ? 0 : 20), name: raw.slice(start, start + 40) };
    });
    for (const origin of ['Tool', 'NVivo 12']) {
      const [chosen] = chooseReadings([{ source: rawText(raw), spans }], origin);
      expect(chosen!.reading.isInclusive).toBe(false);
      expect(chosen!.reading.unit).toBe(origin === 'Tool' ? 'code points' : 'UTF-16');
    }
  });

  it('count marks and what is dropped before the first character, though the text has none of it', () => {
    const source = rawText('\ufeff\u0001\ufeffMut 🙂 und Zeit');
    const reading = { unit: 'UTF-16', lineEnd: 2, countsMark: false, isInclusive: false } as const;
    const [place] = placesIn(source, reading, [{ start: 2, end: 5 }]);
    expect([source.text, place]).toEqual(['Mut 🙂 und Zeit', { start: 0, end: 3, isCut: false }]);
  });

  it('are told by the borders of words where passages have no quotations', () => {
    const words = 'Das war 🙂 so\r\nund dann kam der Rat, sagte sie\r\n'.repeat(30);
    for (const reading of positionReadings.filter(({ countsMark }) => !countsMark)) {
      const tail = reading.isInclusive ? 1 : 0;
      const spans = [...words.matchAll(/\p{L}+/gu)].map(({ index, 0: word }) => ({
        start: countedTo(words, index, reading),
        end: countedTo(words, index + word.length, reading) - tail,
        name: '',
      }));
      const [chosen] = chooseReadings([{ source: rawText(words), spans }], '');
      expect(readingName(chosen!.reading)).toBe(readingName(reading));
    }
  });

  it('are always read as the tool is known to write where passages without names are cut at random', () => {
    const letters = fc.constantFrom('a', 'b', 'ö', ' ', ' ', ', ', '. ', '🙂', '\r\n', 'wort', 'שלום');
    const anyText = fc.array(letters, { minLength: 200, maxLength: 600 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyText, fc.nat(), fc.constantFrom('NVivo 12', 'ATLAS.ti', 'Tool'), (raw, seed, origin) => {
        // Numbers without favourites: the generator's own come in heaps.
        let state = seed;
        const next = (below: number): number => {
          state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
          // The upper bits: the lowest go up and down in turn, so that all passages would begin at even places.
          return Math.floor((state / 2 ** 32) * below);
        };
        const spans = Array.from({ length: 1 + next(150) }, () => {
          const start = next(150);
          return { start, end: start + 1 + next(40), name: '' };
        });
        const [chosen] = chooseReadings([{ source: rawText(raw), spans }], origin);
        const unit = origin.startsWith('NVivo') ? 'UTF-16, CRLF 2' : 'code points, CRLF 1';
        expect(readingName(chosen!.reading)).toBe(`${unit}, no BOM, exclusive`);
        expect(chosen!.isCertain).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('are not overruled by a few names that fit by chance', () => {
    const raw = 'Mut der anderen und mehr. '.repeat(40);
    const spans = Array.from({ length: 100 }, (_, at) => ({ start: at * 7 + 1, end: at * 7 + 30, name: 'Titel' }));
    const chance = { start: 0, end: 2, name: 'Mut' };
    const [chosen] = chooseReadings([{ source: rawText(raw), spans: [...spans, chance] }], 'Tool');
    expect(readingName(chosen!.reading)).toBe('code points, CRLF 1, no BOM, exclusive');
    expect(chosen!.isCertain).toBe(false);
  });

  it('are read as in the other texts of the file where a text has too few of them, and as the tool is known for', () => {
    const many = 'Ja, 🙂 gut.\r\n'.repeat(40);
    const reading = positionReadings.find((item) => item.unit === 'UTF-16' && item.lineEnd === 2)!;
    const spans = [...many.matchAll(/gut/g)].map(({ index }) => ({
      start: countedTo(many, index, reading),
      end: countedTo(many, index + 3, reading),
      name: '',
    }));
    const few = { source: rawText('Ja\r\n🙂 ja'), spans: [{ start: 0, end: 2, name: '' }] };
    const chosen = chooseReadings([few, { source: rawText(many), spans }], 'Tool');
    expect(chosen.map((item) => readingName(item.reading))).toEqual(Array(2).fill(readingName(reading)));
    const nvivo = chooseReadings([few], 'NVivo 12.6')[0]!.reading;
    expect(readingName(nvivo)).toBe('UTF-16, CRLF 2, no BOM, exclusive');
    expect(readingName(chooseReadings([few], 'ATLAS.ti')[0]!.reading)).toBe('code points, CRLF 1, no BOM, exclusive');
  });
});
