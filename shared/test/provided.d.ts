import 'vitest';

declare module 'vitest' {
  // An interface, because vitest's own is added to.
  interface ProvidedContext {
    /** The seed of all properties; null where each draws its own. */
    seed: number | null;
  }
}
