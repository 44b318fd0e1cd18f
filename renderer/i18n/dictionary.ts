/** The shape of a German dictionary with its literal types widened: what the English one must have, key for key. */
export type Dictionary<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string
    ? string
    : Source[Key] extends (...args: infer Args) => string
      ? (...args: Args) => string
      : Dictionary<Source[Key]>;
};
