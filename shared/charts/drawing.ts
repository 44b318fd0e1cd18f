/**
 * A picture as a plain tree, the same for files and for the screen.
 *
 * Lengths are in CSS pixels; the origin is the upper left corner.
 */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  /** What it shows, in a sentence. */
  readonly title: string;
  readonly items: readonly DrawingItem[];
};

/** An element of SVG with its attributes; a string is its words. */
export type DrawingItem =
  | string
  | {
      readonly tag: string;
      readonly attributes: Readonly<Record<string, string | number>>;
      readonly items?: readonly DrawingItem[];
    };
