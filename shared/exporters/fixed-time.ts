/**
 * The time of every entry of the archives that are written: the earliest one ZIP can tell, without a zone.
 *
 * No clock may show in the bytes, because the same project always gives the same ones.
 */
export const fixedTime = '1980-01-01T00:00:00';
