/** A cell of a table of numbers, head row and head column aside. */
export type TablePlace = { readonly row: number; readonly column: number };

type Extent = {
  readonly rows: number;
  readonly columns: number;
  /** Whether a number leads somewhere; the others are passed over. */
  readonly isWay: (place: TablePlace) => boolean;
};

const steps: Readonly<Record<string, TablePlace>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** Where a key leads from a number: to the next in that direction that leads somewhere; null for any other key. */
export function nextPlace(key: string, from: TablePlace, { rows, columns, isWay }: Extent): TablePlace | null {
  if (key === 'Home' || key === 'End') {
    const found = Array.from({ length: columns }, (_, column) => ({ row: from.row, column })).filter(isWay);
    return (key === 'Home' ? found[0] : found.at(-1)) ?? from;
  }
  const step = steps[key];
  if (step === undefined) return null;
  let place = { row: from.row + step.row, column: from.column + step.column };
  while (place.row >= 0 && place.row < rows && place.column >= 0 && place.column < columns) {
    if (isWay(place)) return place;
    place = { row: place.row + step.row, column: place.column + step.column };
  }
  return from;
}
