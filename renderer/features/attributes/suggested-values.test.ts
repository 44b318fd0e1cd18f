import { describe, expect, it } from 'vitest';
import { suggestedValues, withSuggestion } from './suggested-values';

describe('known values', () => {
  const known = ['Ost', 'West; Ost', 'Nordost', '', 'Südost', 'Ost'];

  it('fit by their beginning first, then anywhere, the frequent ones before the rare', () => {
    expect(suggestedValues(known, 'o')).toEqual(['Ost', 'Nordost', 'Südost']);
    expect(suggestedValues(known, 'sud')).toEqual(['Südost']);
    expect(suggestedValues(known, '')[0]).toBe('Ost');
  });

  it('are offered for what stands behind the last semicolon, without those that stand before it', () => {
    expect(suggestedValues(known, 'Ost; we')).toEqual(['West']);
    expect(suggestedValues(known, 'Ost; ')).not.toContain('Ost');
    expect(withSuggestion('Ost; we', 'West')).toBe('Ost; West');
    expect(withSuggestion('we', 'West')).toBe('West');
  });

  it('are not offered when they stand there as they are', () => {
    expect(suggestedValues(['Ost'], 'Ost')).toEqual([]);
  });
});
