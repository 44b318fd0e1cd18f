import type { Finding } from '../archive/findings';
import { placesDe, placesEn, placeText } from './archive-places';
import { inBoth } from './in-both';

/** What is in an archive pack, in numbers. */
export type ArchiveCounts = {
  readonly texts: number;
  readonly blocked: number;
  readonly anonymous: number;
  readonly codes: number;
  readonly codings: number;
  readonly labels: number;
  /** Names replaced in words. */
  readonly names: number;
  /** Places that were found and not replaced. */
  readonly open: number;
};

/** Which project file is in the pack. */
export type ArchiveProject = 'pseudonymised' | 'whole' | 'none';

/** Words of an archive pack. */
export const archiveWords = inBoth(
  {
    counted: 'jeder Text, der nicht gesperrt ist, pseudonymisiert; der Codierleitfaden; die Tabelle der Dokumente',
    leftOut: (count: number) =>
      `${count === 1 ? '1 gesperrter O-Ton' : `${count} gesperrte O-Töne`}, ältere Fassungen der Texte`,
    texts: (count: number) => (count === 1 ? '1 Text' : `${count} Texte`),
    whole:
      'Die Projektdatei im Archiv ist NICHT pseudonymisiert: Sie enthält alle Namen, gesperrte O-Töne, ältere Fassungen und aufbewahrte Dateien.',
    check:
      'Liste zur Prüfung. Sie nennt Namen im Klartext und gehört NICHT ins Archiv; bewahren Sie sie getrennt auf oder löschen Sie sie nach der Prüfung.',
    nothing: 'In dem, was ins Archiv kommt, ist kein Name gefunden worden. Das heißt nicht, dass keiner darin steht.',
    finding: ({ kind, place, found, by, context }: Finding) => {
      const where = placeText(place, placesDe);
      if (kind === 'replaced') return `${where}: „${found}“ ersetzt durch „${by ?? ''}“ (${context})`;
      if (kind === 'similar') return `${where}: „${found}“ sieht wie ein Name aus und ist nicht ersetzt (${context})`;
      if (kind === 'known') return `${where}: „${found}“ steht noch da und hat kein eindeutiges Pseudonym (${context})`;
      if (kind === 'source')
        return `${where}: Worte eines gesperrten O-Tons stehen im Dokument, aus dem er stammt: „${found}“`;
      if (kind === 'blocked') return `${where}: Worte aus einem gesperrten O-Ton: „${found}“`;
      return `${where}: steht mit diesem Namen in der Projektdatei`;
    },
    readMe: (project: string, counts: ArchiveCounts, file: ArchiveProject) => [
      `${project}: Archivpaket`,
      '',
      'Was darin ist',
      `  data/texts/  ${counts.texts} Texte, pseudonymisiert, reiner Text in UTF-8`,
      '  data/documents.csv  Dokumente mit Art, Veranstaltung und Merkmalen; Komma, UTF-8',
      `  data/coding-guide.docx, .html  Codierleitfaden mit ${counts.codes} Codes, ihren Regeln und Ankerbeispielen`,
      ...(file === 'none'
        ? []
        : [`  data/project.qdpx  Projekt mit ${counts.codings} Codierungen, REFI-QDA 1.5; siehe unten`]),
      '  manifest-sha256.txt, tagmanifest-sha256.txt  Prüfsummen aller Dateien; das Paket folgt BagIt 1.0 (RFC 8493)',
      '',
      'Wie es entstanden ist',
      `  ${counts.labels} Kennungen von Sprecher*innen sind durch ihre Pseudonyme ersetzt, dazu ${counts.names} Stellen in Texten und in dem, was das Team geschrieben hat, an denen ein solcher Name als ganzes Wort steht. Kürzel und Rollen (I, B2, Moderation) bleiben im Wortlaut.`,
      `  ${counts.blocked} gesperrte O-Töne sind nicht enthalten. ${counts.anonymous} anonyme O-Töne nennen nur die Rolle.`,
      ...(file === 'pseudonymised'
        ? [
            '  Die Projektdatei ist ebenso pseudonymisiert, auch Memos, Definitionen und Aussagen. Ältere Fassungen, aufbewahrte Dateien und Teile anderer Programme sind nicht darin.',
          ]
        : []),
      ...(file === 'whole'
        ? [
            '  ACHTUNG: Die Projektdatei enthält ALLES: Namen, gesperrte O-Töne, ältere Fassungen, aufbewahrte Dateien.',
            '  Geben Sie das Paket so nur weiter, wenn die Empfänger*innen das alles wissen dürfen.',
          ]
        : []),
      ...(file === 'none' ? ['  Eine Projektdatei ist nicht enthalten.'] : []),
      '',
      'Vor der Abgabe zu prüfen',
      `  [ ] ${counts.open} Stellen, die gefunden, aber nicht ersetzt wurden (Liste in der Textdatei daneben, die nicht ins Archiv gehört).`,
      '  [ ] Namen von Personen, die kein Pseudonym haben, Orte, Einrichtungen, Ämter: Kein Programm findet sie alle.',
      '  [ ] Namen der Dokumente und Fälle, Merkmale und Veranstaltungen: Sie können Personen erkennbar machen.',
      '  [ ] Memos und Ankerbeispiele.',
      '  [ ] Liegen für alle Texte Einwilligungen in die Archivierung vor?',
      '',
      'Bitte ausfüllen',
      '  Wer hat die Daten erhoben, und wer ist zuständig?',
      '  Wann und wo sind sie erhoben?',
      '  Unter welcher Lizenz oder Vereinbarung dürfen andere sie nutzen?',
      '  Ab wann und für wen sind sie zugänglich?',
      '  Wie sollen sie zitiert werden?',
    ],
  },
  {
    counted: 'every text that is not blocked, pseudonymised; the coding guide; the table of documents',
    leftOut: (count) => `${count === 1 ? '1 blocked O-tone' : `${count} blocked O-tones`}, older revisions of texts`,
    texts: (count) => (count === 1 ? '1 text' : `${count} texts`),
    whole:
      'The project file in the archive is NOT pseudonymised: it holds all names, blocked O-tones, older revisions and kept files.',
    check:
      'List for checking. It says names in clear and does NOT belong in the archive; keep it apart or delete it once checked.',
    nothing: 'No name was found in what goes into the archive. That does not mean there is none.',
    finding: ({ kind, place, found, by, context }) => {
      const where = placeText(place, placesEn);
      if (kind === 'replaced') return `${where}: “${found}” replaced by “${by ?? ''}” (${context})`;
      if (kind === 'similar') return `${where}: “${found}” looks like a name and is not replaced (${context})`;
      if (kind === 'known')
        return `${where}: “${found}” still stands there and has no pseudonym of its own (${context})`;
      if (kind === 'source')
        return `${where}: words of a blocked O-tone stand in the document it was taken from: “${found}”`;
      if (kind === 'blocked') return `${where}: words of a blocked O-tone: “${found}”`;
      return `${where}: stands in the project file by this name`;
    },
    readMe: (project, counts, file) => [
      `${project}: archive pack`,
      '',
      'What is in it',
      `  data/texts/  ${counts.texts} texts, pseudonymised, plain text in UTF-8`,
      '  data/documents.csv  documents with kind, event and attributes; comma, UTF-8',
      `  data/coding-guide.docx, .html  coding guide with ${counts.codes} codes, their rules and anchor examples`,
      ...(file === 'none'
        ? []
        : [`  data/project.qdpx  the project with ${counts.codings} codings, REFI-QDA 1.5; see below`]),
      '  manifest-sha256.txt, tagmanifest-sha256.txt  digests of all files; the pack follows BagIt 1.0 (RFC 8493)',
      '',
      'How it was made',
      `  ${counts.labels} labels of speakers are replaced by their pseudonyms, and ${counts.names} places in texts and in what the team wrote where such a name stands as a whole word. Codes and roles (I, B2, Moderator) stay in the words.`,
      `  ${counts.blocked} blocked O-tones are left out. ${counts.anonymous} anonymous O-tones name the role only.`,
      ...(file === 'pseudonymised'
        ? [
            '  The project file is pseudonymised too, memos, definitions and statements included. Older revisions, kept files and parts of other programs are not in it.',
          ]
        : []),
      ...(file === 'whole'
        ? [
            '  WARNING: the project file holds EVERYTHING: names, blocked O-tones, older revisions, kept files.',
            '  Hand the pack on like this only if those who get it may know all of that.',
          ]
        : []),
      ...(file === 'none' ? ['  There is no project file.'] : []),
      '',
      'To check before depositing',
      `  [ ] ${counts.open} places that were found and not replaced (list in the side file, which does not belong in the archive).`,
      '  [ ] Names of people without a pseudonym, places, institutions, offices: no program finds them all.',
      '  [ ] Names of documents and cases, attributes and events: they can make people recognisable.',
      '  [ ] Memos and anchor examples.',
      '  [ ] Is there consent to archiving for all texts?',
      '',
      'Please fill in',
      '  Who collected the data, and who is responsible?',
      '  When and where were they collected?',
      '  Under which licence or agreement may others use them?',
      '  From when on and for whom are they accessible?',
      '  How should they be cited?',
    ],
  },
);
