import { placesIn } from '../text/place-marks';
import type { Revision } from './revision';

/** The revision with the places of this text, whatever places it had: apps before database version 6 kept neither times nor pages. */
export function withPlaces({ times: _, pages: __, ...revision }: Revision, text: string): Revision {
  return { ...revision, ...placesIn(text) };
}
