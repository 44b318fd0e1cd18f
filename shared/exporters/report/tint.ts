/** Of the ground under words in the colour of a code, and under the marks at their ends: dark words stay legible on both. */
export const groundStrength = { words: 0.22, marks: 0.4 } as const;

/** A colour `#rrggbb` on paper, as light as its strength from 0 to 1 says: `rrggbb`. */
export function tinted(color: string, strength: number): string {
  return partsOf(color)
    .map((part) => Math.round(255 + (part - 255) * strength))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('');
}

/** Red, green and blue of a colour `#rrggbb`, each from 0 to 255. */
export function partsOf(color: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}
