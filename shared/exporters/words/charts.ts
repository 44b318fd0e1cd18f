import { inBoth } from './in-both';

/** Words of charts that their pictures do not say themselves. */
export const chartExportWords = inBoth(
  {
    /** Name of a column with the row of numbers before it. */
    path: 'Name mit allen darüber, verbunden durch " > "',
    units: {
      count: 'Zahl',
      share: 'Anteil von 0 bis 1',
      points: 'Unterschied zweier Anteile, von 0 bis 1',
      text: 'Text',
    },
    rows: (count: number) => (count === 1 ? '1 Zeile' : `${count} Zeilen`),
    events: (titles: readonly string[]) => `nur Veranstaltungen: ${titles.join('; ')}`,
    numbers: 'Die Zahlen dazu',
  },
  {
    path: 'name with everything above it, joined by " > "',
    units: {
      count: 'number',
      share: 'share from 0 to 1',
      points: 'difference of two shares, from 0 to 1',
      text: 'text',
    },
    rows: (count) => (count === 1 ? '1 row' : `${count} rows`),
    events: (titles) => `only events: ${titles.join('; ')}`,
    numbers: 'The numbers',
  },
);
