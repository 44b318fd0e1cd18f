/** A place that must be looked at before a text is handed on. */
export type Finding = {
  /**
   * A name that was replaced, one that looks like it and was not, a person whose name still stands there, or words of a
   * blocked O-tone.
   */
  readonly kind: 'replaced' | 'similar' | 'known' | 'blocked';
  /** Where: name of the document and number of the paragraph. */
  readonly document: string;
  readonly paragraph: number;
  readonly found: string;
  /** What stands there now; null where nothing was replaced. */
  readonly by: string | null;
  /** The words around it as they were. */
  readonly context: string;
};
