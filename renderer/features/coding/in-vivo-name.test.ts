import { describe, expect, it } from 'vitest';
import { inVivoName } from './in-vivo-name';

describe('the name of an in-vivo code', () => {
  it('is what was said, without quotation marks and the full stop', () => {
    expect(inVivoName('„Das ist ein bisschen wie Zuhause.“')).toBe('Das ist ein bisschen wie Zuhause');
  });

  it('is one line', () => {
    expect(inVivoName('offene\n  Räume')).toBe('offene Räume');
  });

  it('is cut after a word when it is long, and says so', () => {
    const name = inVivoName('Dass die Verwaltung nicht nein gesagt hat, das klingt nach wenig, ist aber viel');
    expect(name).toBe('Dass die Verwaltung nicht nein gesagt hat, das …');
  });

  it('keeps signs when there is nothing else', () => {
    expect(inVivoName('…!')).not.toBe('');
  });
});
