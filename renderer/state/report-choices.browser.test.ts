import { describe, expect, it } from 'vitest';
import { handIn, reportChoicesKey } from './report-choices';
import { session } from './session-store';
import { remember, remembered } from './settings-store';

describe('handIn', () => {
  it('leads to the format with what is chosen, and leaves the rest as it was', () => {
    const key = reportChoicesKey('document');
    remember(key, JSON.stringify({ file: 'odt', options: { memos: true, document: 'a' } }));
    handIn('document', (before) => ({ ...before, document: 'b' }));
    expect(JSON.parse(remembered(key) ?? '')).toEqual({ file: 'odt', options: { memos: true, document: 'b' } });
    expect(session.getState().place).toEqual({ view: 'report', format: 'document' });
  });

  it('begins anew where what was kept is no longer legible', () => {
    const key = reportChoicesKey('charts');
    remember(key, '{');
    handIn('charts', (before) => ({ ...before, kind: 'bars' }));
    expect(JSON.parse(remembered(key) ?? '')).toEqual({ options: { kind: 'bars' } });
  });
});
