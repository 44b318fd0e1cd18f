/**
 * Something a user must be told about a file or a step, as a value.
 *
 * `code` names the message in the dictionaries (`problem.<code>`); `params` fill it. `file` is the name the user knows;
 * `place` says where in it, in the user's terms (a line, a paragraph, an entry of an archive).
 */
export type Problem = {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly file: string;
  readonly place?: string;
  readonly params?: Readonly<Record<string, string | number>>;
};
