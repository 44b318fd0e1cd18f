import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listMarker, prose, type Prose } from './prose';

function textOf(tell: (prose: Prose) => void): string {
  const made = prose();
  tell(made);
  return made.finish().text;
}

describe('prose', () => {
  it('makes a line of a paragraph and keeps an empty one only when told to', () => {
    const text = textOf((p) => {
      p.say('eins');
      p.endParagraph();
      p.endParagraph();
      p.endParagraph(true);
      p.say('zwei');
      p.breakLine();
      p.say('drei');
    });
    expect(text).toBe('eins\n\nzwei\ndrei');
  });

  it('puts a marker before the words of its item, even where a block begins in between', () => {
    const text = textOf((p) => {
      p.mark(listMarker(1, '-'));
      p.endParagraph();
      p.say('Punkt');
    });
    expect(text).toBe('  - Punkt');
  });

  it('makes a line of a row, or lines where a cell has several, also within cells', () => {
    const cell = (p: Prose, ...paragraphs: string[]): void => {
      p.openCell();
      for (const words of paragraphs) {
        p.say(words);
        p.endParagraph();
      }
      p.closeCell();
    };
    const text = textOf((p) => {
      p.openTable();
      p.openRow();
      cell(p, 'a');
      cell(p);
      cell(p, 'c');
      p.openRow();
      cell(p, 'd', 'e');
      p.openCell();
      p.openTable();
      p.openRow();
      cell(p, 'x');
      cell(p, 'y');
      p.closeTable();
      p.closeTable();
      p.say('danach');
    });
    expect(text).toBe('a\t\tc\nd\ne\nx\ty\ndanach');
  });

  it('gathers notes at the end, those within notes behind them', () => {
    const text = textOf((p) => {
      p.say('Wort');
      p.openNote();
      p.say('unten');
      p.openNote();
      p.say('tiefer');
      p.closeNote();
      p.closeNote();
      p.say(' weiter');
    });
    expect(text).toBe('Wort[1] weiter\n\n[1] unten[2]\n[2] tiefer');
  });

  it('lets a text box follow the paragraph it stands in', () => {
    const text = textOf((p) => {
      p.say('vor');
      p.openBox();
      p.say('im Kasten');
      p.closeBox();
      p.say(' und nach');
      p.endParagraph();
      p.say('Ende');
    });
    expect(text).toBe('vor und nach\nim Kasten\nEnde');
  });

  it('loses no word and never fails, in whatever order its parts are told', () => {
    const steps = fc.constantFrom(
      ...(['breakLine', 'endParagraph', 'openTable', 'closeTable', 'openRow', 'closeRow'] as const),
      ...(['openCell', 'closeCell', 'openNote', 'closeNote', 'openBox', 'closeBox', 'say'] as const),
    );
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 80 }), (told) => {
        const words: string[] = [];
        const text = textOf((p) => {
          for (const step of told) {
            if (step === 'say') p.say(`<${words.push('w')}>`);
            else p[step]();
          }
        });
        const found = [...text.matchAll(/<(\d+)>/g)].map(([, number]) => Number(number)).sort((a, b) => a - b);
        expect(found).toEqual(words.map((_, index) => index + 1));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps to its time with a million tables in each other', () => {
    const text = textOf((p) => {
      for (let i = 0; i < 1_000_000; i += 1) {
        p.openTable();
        p.openCell();
        if (i % 1000 === 0) p.say(String(i));
      }
    });
    expect(text.split('\n')).toHaveLength(1000);
  });
});
