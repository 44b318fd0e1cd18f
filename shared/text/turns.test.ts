import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recogniseTurns } from './turns';

/** Label and first word of every turn. */
function heard(text: string): string[] {
  return recogniseTurns(text).map(({ wordsStart, label }) => {
    const word = /^\S*/.exec(text.slice(wordsStart))?.[0] ?? '';
    return `${label}|${word}`;
  });
}

describe('recogniseTurns', () => {
  it.each([
    ['letters', 'I: Wie war das?\n\nB: Gut war es.', ['I|Wie', 'B|Gut']],
    [
      'letters with numbers',
      'B1: Ja.\nB2: Nein.\nTN 3: Kaum.\nB1: Doch.',
      ['B1|Ja.', 'B2|Nein.', 'TN 3|Kaum.', 'B1|Doch.'],
    ],
    ['no space behind the colon', 'I:Wie war das?\nB:Gut.', ['I|Wie', 'B|Gut.']],
    ['a tab behind the colon', 'I:\tWie?\nB:\tGut.', ['I|Wie?', 'B|Gut.']],
    ['parts', 'Interviewerin: Wie?\nBefragte 2: So.', ['Interviewerin|Wie?', 'Befragte 2|So.']],
    [
      'names that recur',
      'Frau Müller: Ja.\nAnna: Nein.\nFrau Müller: Doch.\nAnna: Gut.',
      ['Frau Müller|Ja.', 'Anna|Nein.', 'Frau Müller|Doch.', 'Anna|Gut.'],
    ],
    [
      'a name with a part',
      'Dr. Weber (Moderation): Los.\nM: Ja.\nDr. Weber (Moderation): Gut.',
      ['Dr. Weber (Moderation)|Los.', 'M|Ja.', 'Dr. Weber (Moderation)|Gut.'],
    ],
    [
      'a name with a particle',
      'Karl von der Heide: A.\nKarl von der Heide: B.',
      ['Karl von der Heide|A.', 'Karl von der Heide|B.'],
    ],
    ['time behind', 'I: [00:01] Wie?\nB: (00:02) So.', ['I|Wie?', 'B|So.']],
    ['time before', '[00:01:02] I: Wie?\n00:01:09 B: So.\n#00:02:00-3# I: Gut.', ['I|Wie?', 'B|So.', 'I|Gut.']],
    ['time within', 'B1 00:12: So.\nB2 [00:15]: Ja.\nB1: Gut.', ['B1|So.', 'B2|Ja.', 'B1|Gut.']],
    ['f4 stamps at the end', 'I: Wie kam das? #00:00:12-3#\nB: So kam das. #00:00:15-0#', ['I|Wie', 'B|So']],
    ['bold labels', '**I:** Wie?\n**B**: So.\n__B:__ Ja.', ['I|Wie?', 'B|So.', 'B|Ja.']],
    ['words on the next line', 'Interviewer:\nWie war das?\n\nBefragter:\nGut.', ['Interviewer|Wie', 'Befragter|Gut.']],
    ['a clock time as first words', 'I: 10:30 Uhr war es.\nB: Ja.', ['I|10:30', 'B|Ja.']],
    [
      'question and answer',
      'Frage: Wie?\nAntwort: So.\nFrage: Und?\nAntwort: Gut.',
      ['Frage|Wie?', 'Antwort|So.', 'Frage|Und?', 'Antwort|Gut.'],
    ],
    [
      'numbered speakers of a machine',
      'S01: Hallo.\nS02: Guten Tag.\nSPEAKER_01: Ja.\nS01: Gut.',
      ['S01|Hallo.', 'S02|Guten', 'SPEAKER_01|Ja.', 'S01|Gut.'],
    ],
  ])('hears %s', (_name, text, expected) => {
    expect(heard(text)).toEqual(expected);
  });

  it('hears Danish stamps with an equals sign', () => {
    expect(heard('*0:0 = I1: Mange ting.\nK: Ja.\n*1:40 = I1: Hvad?\nK: Nej.')).toEqual([
      'I1|Mange',
      'K|Ja.',
      'I1|Hvad?',
      'K|Nej.',
    ]);
  });

  it.each([
    ['a linking adverb', 'Zusammenfassend: Es war gut.\n\nZusammenfassend: Es bleibt gut.'],
    ['abbreviations', 'z. B.: Wald\nZ. B.: Wiese\nZ. B.: Moor\nd. h.: so'],
    ['addresses', 'https://example.org\nHttp://example.org\nHttp://example.org'],
    ['clock times', '10:30\n11:00 Pause\n12:00 Pause'],
    ['an agenda', '10:30 Uhr: Begrüßung\n11:00 Uhr: Pause\n12:00 Uhr: Ende'],
    ['table headings', 'Tisch 1: Ehrenamt\nText.\nTisch 2: Allianzen\nText.\nTisch 1: Nachtrag'],
    ['credits', 'Copyright: Maria Beispiel\n\nCopyright: Maria Beispiel\nFoto: Jo Muster\nFoto: Jo Muster'],
    ['recurring entries', 'These: A\nGastgeberin: B\nThese: C\nGastgeberin: D\nGastgeber*innen: E\nGastgeber*innen: F'],
    ['questions without answers', 'Frage: Wie?\nText.\nFrage: Warum?'],
    ['sentences', 'Er sagte: Gut.\nEr sagte: Schlecht.\nDas Problem: Geld.\nDas Problem: Zeit.'],
    ['a numbered enumeration', 'M1: Wege bauen.\nM2: Bänke stellen.\nM3: Bäume pflanzen.'],
    ['numbered headings', '1.2 Ort: Dorf\n1.3 Bezug: Wald\n2.2 Ort: Stadt\n'],
    ['one single label', 'I: Das ist alles.'],
    ['one credit', 'Stadtgespräch\n\nModeration: Dr. Weber\nInterviewer: Jo Muster\n\nText.'],
    ['list entries', '- Anna: Ja\n- Anna: Nein\n- Berta: Ja'],
    ['gender colons', 'Teilnehmer:innen kamen.\nTeilnehmer:innen gingen.'],
    ['a rare name among much prose', `${'Absatz.\n'.repeat(3)}Anna: Ja.\n${'Absatz.\n'.repeat(20)}Anna: Nein.`],
    ['nothing', ''],
  ])('does not take %s for speakers', (_name, text) => {
    expect(heard(text)).toEqual([]);
  });

  it('leaves a line of credits out of a transcript', () => {
    expect(heard('Interviewer: Jo Muster\nDatum: heute\n\nI: Wie?\nB: So.')).toEqual(['I|Wie?', 'B|So.']);
  });

  it('ends a label without words where it ends', () => {
    const text = 'I:\nB: Ja.\nI:  ';
    expect(recogniseTurns(text)).toEqual([
      { start: 0, wordsStart: 2, label: 'I' },
      { start: 3, wordsStart: 6, label: 'B' },
      { start: 10, wordsStart: 14, label: 'I' },
    ]);
  });

  it('always gives ascending turns whose words lie within them', () => {
    const line = fc.oneof(
      fc.constantFrom('I: Ja.', 'B2: [00:01] Nein', '**I:**', 'Anna:', '', '  ', '00:12 Anna: so'),
      fc.string({ maxLength: 30 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const text = lines.join('\n');
        const turns = recogniseTurns(text);
        turns.forEach((turn, index) => {
          const end = turns[index + 1]?.start ?? text.length;
          expect(turn.start < turn.wordsStart && turn.wordsStart <= end).toBe(true);
          expect(turn.start === 0 || text[turn.start - 1] === '\n').toBe(true);
        });
      }),
    );
  });

  it('comes to an end with one line of ten million characters, of which the head alone can be a label', () => {
    expect(recogniseTurns('B: ja '.repeat(1_700_000))).toEqual([]);
    expect(recogniseTurns(`${' '.repeat(200)}I: Ja.\n${' '.repeat(200)}I: Nein.`)).toEqual([]);
  });
});

describe('on real files', () => {
  const shared = new URL('../../../shared/', import.meta.url);
  const real = (path: string): URL => new URL(path, shared);

  it.skipIf(!existsSync(real('seed')))('hears nobody in the seed (skipped without ../shared/seed)', () => {
    expect(heard(readFileSync(real('seed/000_aae54192d54044bb.txt'), 'utf8'))).toEqual([]);
  });

  it.skipIf(!existsSync(real('interchange/transcripts')))(
    'hears I and B in both German transcripts (skipped without ../shared/interchange)',
    () => {
      for (const name of ['de_divekit_fkrampe.md', 'de_divekit_sbente.md']) {
        const text = readFileSync(real(`interchange/transcripts/${name}`), 'utf8');
        const turns = recogniseTurns(text);
        expect([...new Set(turns.map((turn) => turn.label))]).toEqual(['I', 'B']);
        expect(turns).toHaveLength(text.match(/^(?:I|B):/gm)?.length ?? 0);
        expect(turns.every((turn) => text[turn.wordsStart] !== '[')).toBe(true);
      }
    },
  );
});
