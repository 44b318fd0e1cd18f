import type { Dictionary } from '../dictionary';

export const de = {
  codingBegins: (names: string) => `Beginn Codierung ${names}`,
  codingEnds: (names: string) => `Ende Codierung ${names}`,
  timeTitle: (time: string) => `${time}: Quellenangabe mit dieser Zeit kopieren`,
  foldedStripe: (branch: string, count: number, names: string) =>
    `${branch}, ${count === 1 ? '1 Codierung' : `${count} Codierungen`} zusammengefasst: ${names}`,
  laneHeads: 'Zweige des Codesystems am Rand',
  laneHead: (name: string, count: number, isFolded: boolean) =>
    `${name}, ${count === 1 ? '1 Codierung' : `${count.toLocaleString('de')} Codierungen`} · ${isFolded ? 'aufklappen' : 'auf eine Spur zusammenklappen'}`,
};

export const en: Dictionary<typeof de> = {
  codingBegins: (names) => `Start of coding ${names}`,
  codingEnds: (names) => `End of coding ${names}`,
  timeTitle: (time) => `${time}: copy a reference with this time`,
  foldedStripe: (branch, count, names) =>
    `${branch}, ${count === 1 ? '1 coding' : `${count} codings`} in one: ${names}`,
  laneHeads: 'Branches of the code system in the margin',
  laneHead: (name, count, isFolded) =>
    `${name}, ${count === 1 ? '1 coding' : `${count.toLocaleString('en')} codings`} · ${isFolded ? 'unfold' : 'fold into one lane'}`,
};
