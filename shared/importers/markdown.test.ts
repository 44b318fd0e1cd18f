import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from './front-matter';
import { markdownToText } from './markdown';

/** Time for a line of any length, in ms: a step that is taken again for each character of it would need hours. */
const patience = 120_000;

describe('markdownToText', () => {
  it.each([
    ['# Ziele\n\n## Format ##\nText', 'Ziele\n\nFormat\nText'],
    ['#Hashtag und #00:00:12-3#', '#Hashtag und #00:00:12-3#'],
    ['Ziele\n=====\nText', 'Ziele\nText'],
    ['A\n\n---\n\nB\n* * *\nC', 'A\n\n\nB\nC'],
    ['**I:** Das war *wirklich* gut.', 'I: Das war wirklich gut.'],
    ['***alles*** und __fett__ und _schräg_ und ~~weg~~', 'alles und fett und schräg und weg'],
    ['**fett mit *schräg* darin**', 'fett mit schräg darin'],
    ['**zurück**fragen und Ge**sagtes**', 'zurückfragen und Gesagtes'],
    ['(*lacht*) „**so**“', '(lacht) „so“'],
    ['Bürger*innen und Teilnehmer*innen', 'Bürger*innen und Teilnehmer*innen'],
    ['*Impulsgeber*innen* sind da', 'Impulsgeber*innen sind da'],
    ['5 * 3 * 2 und datei_name_lang', '5 * 3 * 2 und datei_name_lang'],
    ['Name: ____ Ort: ____', 'Name: ____ Ort: ____'],
    ['*0:0 = I1: offen', '*0:0 = I1: offen'],
    ['Siehe [Seite](https://example.org/a_(b) "Titel").', 'Siehe Seite (https://example.org/a_(b)).'],
    ['[https://example.org](https://example.org) <https://example.net>', 'https://example.org https://example.net'],
    ['![Ein Bild](bild.png) daneben', 'Ein Bild daneben'],
    ['[mit Anmerkung] und [x]', '[mit Anmerkung] und [x]'],
    ['Zeile eins\\\nZeile zwei', 'Zeile eins\nZeile zwei'],
    ['a<br>b <u>c</u> <unbekannt>', 'a\nb c <unbekannt>'],
    ['* eins\n+ zwei\n- drei\n1. vier', '- eins\n- zwei\n- drei\n1. vier'],
    ['> Zitat\n> > tief', 'Zitat\ntief'],
    ['```js\n*nicht* hier\n```\n`*auch* nicht`', '*nicht* hier\n*auch* nicht'],
    ['## Ziele und #1 ###  ', 'Ziele und #1'],
    ['| a \\| b || c', 'a | b\t\tc'],
    ['| Akteure | Wer |\n|---|:-:|\n| Stadt | Rat |', 'Akteure\tWer\nStadt\tRat'],
    ['Stern \\* und 1\\. und &amp; &nbsp;', 'Stern * und 1. und & \u00a0'],
    ['a <!-- heimlich\nlang --> b <!-- offen', 'a  b <!-- offen'],
  ])('turns %j into %j', (markdown, text) => {
    expect(markdownToText(markdown).text).toBe(text);
  });

  it('counts what it takes off', () => {
    const { removed } = markdownToText('# A\n**b** *c* [d](e) ![f](g) <!-- h -->\n---');
    expect(removed).toEqual({ headings: 1, emphasis: 2, links: 1, images: 1, comments: 1, other: 1 });
  });

  it('always leaves text without marks as it is', () => {
    const unmarked = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .filter((text) => !/[#*_~`<>[\]\\&|=+-]/.test(text));
    fc.assert(
      fc.property(unmarked, (text) => {
        expect(markdownToText(text).text).toBe(text);
      }),
    );
  });

  it.each(['*a ', '**a ', '[a', '![a', '<!--a', '`a', '_a ', '- a', '~~a ', '<a', '&a', '[a](', '\\a'])(
    'loses no word of a line that is full of %j',
    { timeout: patience },
    (mark) => {
      const { text } = markdownToText(mark.repeat(50_000));
      expect(text.replace(/[^a]/g, '')).toHaveLength(50_000);
    },
  );

  it.each(['', '# ', '|', '[a](', '<br', '==='])(
    'reads a line with a gap as wide as a book behind %j',
    { timeout: patience },
    (mark) => {
      const { text } = markdownToText(`${mark}Wort${' '.repeat(1_000_000)}Ende`);
      expect(text).toMatch(/Wort {1000000}Ende$/);
    },
  );
});

describe('splitFrontMatter', () => {
  it('turns simple lines into attributes and counts the rest', () => {
    const head = '---\ntitle: "Gespräch 1"\ndate: 2021-05-25\nwho:\n    - hbu\n# Bemerkung\n---\n\n\nText\n';
    expect(splitFrontMatter(head)).toEqual({
      attributes: { title: 'Gespräch 1', date: '2021-05-25' },
      leftOut: 2,
      body: 'Text\n',
    });
  });

  it.each([
    '---\nText ohne Ende',
    'Text\n---\na: b\n---',
    '---\nnur Text\n---\nmehr',
    '---\nI: Ja?\nB: Nein.\nI: Ach.\n---',
    '',
  ])('leaves %j whole', (text) => {
    expect(splitFrontMatter(text)).toEqual({ attributes: {}, leftOut: 0, body: text });
  });

  it('takes a key named like an object property as any other', () => {
    const { attributes } = splitFrontMatter('---\n__proto__: x\nconstructor: y\n---\n');
    expect(Object.entries(attributes)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });
});
