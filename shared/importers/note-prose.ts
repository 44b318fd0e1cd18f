import type { Problem } from '../kernel/problem';

/** What text documents of every kind may hold beside their words. */
export type ProseNotes = {
  /** Headers and footers. */
  readonly headers?: number;
  readonly images?: number;
  readonly comments?: number;
  readonly notes?: number;
  readonly tables?: number;
  readonly links?: number;
  /** Passages that the program of the file would not show either. */
  readonly hidden?: number;
  /** Control characters. */
  readonly controls?: number;
  readonly inserted?: number;
  readonly deleted?: number;
};

/** Says what was left out of a document or stands elsewhere in its text, each kind once, with its count. */
export function noteProse(file: string, counted: ProseNotes): Problem[] {
  const problems: Problem[] = [];
  function note(code: string, count = 0, more: Readonly<Record<string, number>> = {}): void {
    if (count > 0) problems.push({ code, severity: 'note', file, params: { count, ...more } });
  }
  const { inserted = 0, deleted = 0 } = counted;
  note('headers-left-out', counted.headers);
  note('images-left-out', counted.images);
  note('comments-left-out', counted.comments);
  note('hidden-left-out', counted.hidden);
  note('controls-dropped', counted.controls);
  note('notes-appended', counted.notes);
  note('tables-as-lines', counted.tables);
  note('links-shortened', counted.links);
  note('changes-accepted', inserted + deleted, { inserted, deleted });
  return problems;
}
