import { describe, expect, it } from 'vitest';
import type { DocumentId } from '../kernel/ids';
import type { DocumentKind, DocumentRecord } from '../project/document';
import { sourcesOf, sourcesText } from './sources-of';

const documents = new Map(
  (['notes', 'o-tone', 'transcript', 'survey'] as const).map((kind: DocumentKind) => [
    kind as unknown as DocumentId,
    { kind } as DocumentRecord,
  ]),
);

function sources(...ids: readonly string[]) {
  return sourcesOf(
    { documents },
    ids.map((id) => ({ documentId: id as DocumentId })),
  );
}

describe('the kinds of source behind some codings', () => {
  it('are counted in codings and documents, in a fixed order', () => {
    expect(sources('notes', 'transcript', 'notes', 'gone')).toEqual([
      { kind: 'transcript', codings: 1, documents: 1 },
      { kind: 'notes', codings: 2, documents: 1 },
    ]);
  });

  it('are said as the note below a cell says them', () => {
    expect(sourcesText(sources('notes', 'o-tone', 'transcript'), 'de')).toBe('z. T. aus Interviews/O-Tönen');
    expect(sourcesText(sources('notes', 'o-tone', 'transcript'), 'en')).toBe('partly from interviews/O-tones');
    expect(sourcesText(sources('survey', 'transcript'), 'de')).toBe('z. T. aus Interviews');
    expect(sourcesText(sources('transcript', 'o-tone'), 'de')).toBe('aus Interviews/O-Tönen');
    expect(sourcesText(sources('notes', 'survey'), 'de')).toBe('aus Notizen/Umfragen');
    expect(sourcesText(sources('notes'), 'en')).toBe('from notes');
    expect(sourcesText(sources(), 'de')).toBe('');
  });
});
