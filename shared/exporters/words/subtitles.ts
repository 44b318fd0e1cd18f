import { inBoth } from './in-both';

/** Words of subtitles of coded passages. */
export const subtitlesWords = inBoth(
  {
    counted:
      'jede codierte Textstelle mit einer Zeit, ein Untertitel je Stelle, von der Zeitmarke davor bis zur nächsten dahinter',
    interpolated:
      'jede codierte Textstelle mit einer Zeit, ein Untertitel je Stelle; die Zeiten zwischen zwei Zeitmarken sind nach dem Anteil der Zeichen geschätzt',
    cues: (count: number) => (count === 1 ? '1 Untertitel' : `${count} Untertitel`),
  },
  {
    counted:
      'every coded passage with a time, one subtitle each, from the time stamp before it to the next one behind it',
    interpolated:
      'every coded passage with a time, one subtitle each; times between two time stamps are estimated by the share of characters',
    cues: (count) => (count === 1 ? '1 subtitle' : `${count} subtitles`),
  },
);
