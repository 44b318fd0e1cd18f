import { inBoth } from './in-both';

/** Words of the history. */
export const historyWords = inBoth(
  {
    counted: 'jeder Schritt des Verlaufs, einer je Zeile, der älteste zuerst; auch was rückgängig gemacht wurde',
    filter: 'keiner; der ganze Verlauf auf diesem Gerät',
    leftOut: 'nichts; Namen stehen so da, wie sie beim Schritt hießen, auch die gesperrter O-Töne',
    totals: (steps: number, undone: number) =>
      `${steps === 1 ? '1 Schritt' : `${steps} Schritte`}, davon ${undone} rückgängig gemacht`,
    columns: {
      step: 'Nummer des Schritts, ab 1 lückenlos',
      time: 'Zeitpunkt, UTC, ISO 8601',
      kind: 'start (Anfang), do (getan), undo (rückgängig gemacht) oder redo (wiederholt)',
      of_step: 'bei undo und redo: der Schritt, um den es geht',
      in_force: '1, wenn der Schritt jetzt gilt, 0, wenn er rückgängig gemacht ist; bei undo und redo leer',
      command: 'Name des Befehls, in jeder Sprache gleich',
      description: 'was getan wurde, in Worten',
      coder: 'wer es getan hat; leer, wenn das nicht festgehalten ist',
    },
  },
  {
    counted: 'every step of the history, one a row, oldest first; what was undone as well',
    filter: 'none; the whole history on this machine',
    leftOut: 'nothing; names stand as they were at the time of the step, those of blocked O-tones too',
    totals: (steps, undone) => `${steps === 1 ? '1 step' : `${steps} steps`}, ${undone} of them undone`,
    columns: {
      step: 'number of the step, from 1 without gaps',
      time: 'moment, UTC, ISO 8601',
      kind: 'start, do, undo or redo',
      of_step: 'of undo and redo: the step they are about',
      in_force: '1 where the step holds now, 0 where it was undone; empty for undo and redo',
      command: 'name of the command, the same in every language',
      description: 'what was done, in words',
      coder: 'who did it; empty where that was not kept',
    },
  },
);
