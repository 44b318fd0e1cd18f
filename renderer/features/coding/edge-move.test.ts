import { describe, expect, it } from 'vitest';
import { paragraphStarts } from '../../../shared/text/paragraphs';
import { movedEdge, type EdgeMove } from './edge-move';
import { textOutline } from './text-outline';

const text = 'Erst war nichts. Dann kam sie. Und blieb.';
const outline = textOutline(text, { paragraphs: paragraphStarts(text), turns: [] });

function moved(
  quote: string,
  ...[edge, unit, direction]: [EdgeMove['edge'], EdgeMove['unit'], EdgeMove['direction']]
): string {
  const start = text.indexOf(quote);
  const span = movedEdge(outline, { start, end: start + quote.length }, { edge, unit, direction });
  return text.slice(span.start, span.end);
}

describe('the ends of a coding', () => {
  it('move by word, without the spaces between', () => {
    expect(moved('Dann kam', 'end', 'word', 1)).toBe('Dann kam sie');
    expect(moved('Dann kam sie', 'end', 'word', -1)).toBe('Dann kam');
    expect(moved('kam', 'start', 'word', -1)).toBe('Dann kam');
    expect(moved('Dann kam', 'start', 'word', 1)).toBe('kam');
  });

  it('move by sentence, whole ones', () => {
    expect(moved('Dann kam', 'end', 'sentence', 1)).toBe('Dann kam sie.');
    expect(moved('Dann kam sie.', 'end', 'sentence', 1)).toBe('Dann kam sie. Und blieb.');
    expect(moved('Dann kam sie. Und blieb.', 'end', 'sentence', -1)).toBe('Dann kam sie.');
    expect(moved('Dann kam sie.', 'start', 'sentence', -1)).toBe('Erst war nichts. Dann kam sie.');
    expect(moved('Erst war nichts. Dann kam sie.', 'start', 'sentence', 1)).toBe('Dann kam sie.');
  });

  it('move by character, for a sign too many or too few', () => {
    expect(moved('Dann kam sie', 'end', 'character', 1)).toBe('Dann kam sie.');
    expect(moved('Dann kam sie.', 'end', 'character', -1)).toBe('Dann kam sie');
    expect(moved('ann kam', 'start', 'character', -1)).toBe('Dann kam');
    expect(moved('Dann', 'start', 'character', 1)).toBe('ann');
  });
});
