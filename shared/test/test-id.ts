/** Whole number ids in the form of GUIDs, apart by kind. */
export function testId(kind: number, number: number): string {
  return `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}
