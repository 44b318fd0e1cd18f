import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { EventWords, FileToTake } from './importing';

/** What the main way is gone with. */
export type Material = {
  readonly project: string;
  readonly coder: string;
  /** The event of the first file, and the one of the others. */
  readonly event: EventWords;
  readonly furtherEvent: EventWords;
  readonly main: FileToTake;
  readonly others: readonly FileToTake[];
  readonly categories: readonly string[];
};

const shared = resolve(import.meta.dirname, '../../../../shared');
const seedFile = join(shared, 'seed', '000_aae54192d54044bb.txt');
const transcripts = join(shared, 'interchange', 'transcripts');

/** Why the material from outside cannot be used; null when it can. */
export const sharedMissing =
  existsSync(seedFile) && existsSync(transcripts) ? null : `the material from outside is not there (${shared})`;

const months = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];

/**
 * The documentation of a real event and two real transcripts.
 *
 * Its wording stays outside of the repository: title, day, place and the six categories are found by where they stand.
 */
export function sharedMaterial(): Material {
  const lines = readFileSync(seedFile, 'utf8').split('\n');
  const found = (pattern: RegExp): string => {
    const match = lines.map((line) => pattern.exec(line)?.[1]).find((part) => part !== undefined);
    if (match === undefined) throw new Error(`No line of the seed is like ${pattern.source}`);
    return match;
  };
  const [dayOfMonth = '', month = '', year = ''] = found(/^📍\s*(\d+\. \p{L}+ \d{4})$/u).split(/\.? /);
  const monthNumber = months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return {
    project: 'Stadtgespräche',
    coder: 'E. Probst',
    event: {
      title: found(/^"(.+)"$/),
      place: lines[lines.findIndex((line) => line.startsWith('📍')) + 1] ?? '',
      day: `${dayOfMonth.padStart(2, '0')}.${String(monthNumber).padStart(2, '0')}.${year}`,
    },
    furtherEvent: { title: 'Gespräche danach', place: 'Altstadt', day: '29.12.2020' },
    main: { path: seedFile, name: 'Ergebnisdokumentation', kind: 'notes' },
    others: [
      { path: join(transcripts, 'da_ecape_interview01.docx'), name: 'Interview 1', kind: 'transcript' },
      { path: join(transcripts, 'de_divekit_sbente.md'), name: 'Interview 2', kind: 'transcript' },
    ],
    categories: lines.flatMap((line) => /^<i>(.+?)<\/i>\t/.exec(line)?.[1]?.trim() ?? []),
  };
}

const sentences = [
  'Am Anfang stand eine leere Halle und die Frage, wem sie eigentlich gehören soll.',
  'Wir haben einfach angefangen, und nach drei Wochen kamen Leute, die wir nicht eingeladen hatten.',
  'Ohne die Frau aus dem Ordnungsamt wäre das Fest nie genehmigt worden, das sage ich ganz offen.',
  'Es braucht jemanden, der zuhört, bevor er einen Plan zeichnet.',
  'Die Jugendlichen wollten keine Bank, sie wollten einen Schlüssel.',
  'Geld war nie das Schwierigste, schwierig war die Zeit dazwischen.',
  'Heute fragt die Verwaltung uns, und früher war es umgekehrt.',
];

/** Invented material, for a machine without that from outside. */
export async function inventedMaterial(): Promise<Material> {
  const folder = await mkdtemp(join(tmpdir(), 'wortlaut-material-'));
  const paragraph = (from: number): string =>
    [0, 1, 2].map((step) => sentences[(from + step) % sentences.length] ?? '').join(' ');
  const write = async (name: string, text: string): Promise<string> => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  const notes = Array.from({ length: 40 }, (_, index) => paragraph(index)).join('\n\n');
  const talk = Array.from({ length: 12 }, (_, index) => `${index % 2 === 0 ? 'I' : 'B'}: ${paragraph(index)}`);
  return {
    project: 'Hallengespräche',
    coder: 'E. Probst',
    event: { title: 'Wem gehört die Halle?', place: 'Neuenrode', day: '02.09.2023' },
    furtherEvent: { title: 'Nachgespräche', place: 'Harzberg', day: '14.10.2023' },
    main: { path: await write('halle.txt', notes), name: 'Mitschrift', kind: 'notes' },
    others: [
      { path: await write('gespraech-1.md', talk.join('\n\n')), name: 'Interview 1', kind: 'transcript' },
      { path: await write('gespraech-2.txt', talk.reverse().join('\n')), name: 'Interview 2', kind: 'transcript' },
    ],
    categories: ['Akteure', 'Stärkung', 'Neuartiges', 'Lebensqualität', 'Beispiele', 'Möglichkeiten'],
  };
}
