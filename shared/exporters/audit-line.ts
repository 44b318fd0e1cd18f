/** One line of the history as it is handed out: what was done, told in the language of the export. */
export type AuditLine = {
  /** Its number in the history, from 1. */
  readonly step: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly kind: 'start' | 'do' | 'undo' | 'redo';
  /** Number of the step that was undone or done again. */
  readonly target: number | null;
  /** Whether it holds now: done, and not undone since. Null of what only undid or repeated another step. */
  readonly holds: boolean | null;
  /** Name of the command: the same in every language. */
  readonly command: string;
  readonly description: string;
  /** Who did it; empty where that was not kept. */
  readonly coder: string;
};
