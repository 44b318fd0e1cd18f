import type { ExportLanguage } from '../export-request';
import type { MethodFacts } from '../forms/method-facts';
import { software } from '../software';
import { dateText } from './dates';
import { methodWords } from './method';

/** An item of a checklist in short words of our own, and what a project knows of it. */
export type ChecklistItem = {
  readonly name: string;
  /** Empty where the project knows nothing after all. */
  readonly known?: (facts: MethodFacts) => string;
};

type Known = NonNullable<ChecklistItem['known']>;
type Entry = readonly [de: string, en: string, known?: (language: ExportLanguage) => Known];

const sample = (language: ExportLanguage): Known => methodWords(language).material;

const coding = (language: ExportLanguage): Known => methodWords(language).coding;

const places =
  (language: ExportLanguage): Known =>
  ({ events }) =>
    events
      .map(({ title, place, date }) =>
        [title, place, dateText(date, language)].filter((part) => part !== '').join(', '),
      )
      .join('; ');

const said =
  (de: Known, en: Known) =>
  (language: ExportLanguage): Known =>
    language === 'de' ? de : en;

const notes = said(
  ({ kinds }) => (kinds.notes === 0 ? '' : `${kinds.notes} Dokumente sind Notizen.`),
  ({ kinds }) => (kinds.notes === 0 ? '' : `${kinds.notes} documents are notes.`),
);

const saturated = said(
  ({ saturation: { last, coded } }) =>
    coded === 0
      ? ''
      : `Von ${coded} codierten Dokumenten in der Reihenfolge ihres Datums brachte das ${last}. zuletzt einen neuen Code.`,
  ({ saturation: { last, coded } }) =>
    coded === 0 ? '' : `Of ${coded} coded documents in order of date, number ${last} was the last to bring a new code.`,
);

const derived = said(
  ({ codes }) => (codes.all === 0 ? '' : `${codes.deductive} Codes deduktiv, ${codes.inductive} induktiv.`),
  ({ codes }) => (codes.all === 0 ? '' : `${codes.deductive} codes deductive, ${codes.inductive} inductive.`),
);

const tree = said(
  ({ codes, categories }) =>
    codes.all === 0
      ? ''
      : `${codes.all} Codes auf ${codes.levels} Ebenen; siehe Codierleitfaden. Obere Codes: ${categories.join(', ')}.`,
  ({ codes, categories }) =>
    codes.all === 0
      ? ''
      : `${codes.all} codes on ${codes.levels} levels; see the coding guide. Upper codes: ${categories.join(', ')}.`,
);

const program = (): Known => () => software;

const quoted = said(
  ({ codings }) =>
    codings === 0 ? '' : 'Jede Textstelle steht im Wortlaut und mit Quellenangabe; siehe Zitate nach Codes.',
  ({ codings }) =>
    codings === 0 ? '' : 'Every passage stands in its exact words with its reference; see quotations by code.',
);

const consent = said(
  ({ releases: { open, anonymous, blocked } }) =>
    open + anonymous + blocked === 0
      ? ''
      : `O-Töne: ${open} mit Namen freigegeben, ${anonymous} nur mit der Rolle, ${blocked} gesperrt. Einwilligung und Votum ergänzen.`,
  ({ releases: { open, anonymous, blocked } }) =>
    open + anonymous + blocked === 0
      ? ''
      : `O-tones: ${open} released by name, ${anonymous} by role only, ${blocked} blocked. Add consent and approval.`,
);

const trust = said(
  ({ coders, memos }) => `${coders.length} Codierende, ${memos} Memos; der Verlauf nennt jeden Schritt.`,
  ({ coders, memos }) => `${coders.length} coders, ${memos} memos; the history names every step.`,
);

const coders = said(
  ({ coders: all }) =>
    all.length === 0 ? '' : `${all.length}: ${all.map(({ name, codings }) => `${name} (${codings})`).join(', ')}`,
  ({ coders: all }) =>
    all.length === 0 ? '' : `${all.length}: ${all.map(({ name, codings }) => `${name} (${codings})`).join(', ')}`,
);

const funding =
  (): Known =>
  ({ funders }) =>
    funders.join('; ');

const coreqEntries: readonly Entry[] = [
  ['Wer die Gespräche führte', 'Who led interviews or groups'],
  ['Abschlüsse', 'Credentials'],
  ['Tätigkeit', 'Occupation'],
  ['Geschlecht', 'Gender'],
  ['Erfahrung und Schulung', 'Experience and training'],
  ['Beziehung vor Beginn', 'Relationship before the study'],
  ['Was Teilnehmende über die Forschenden wussten', 'What participants knew of the researchers'],
  ['Haltung und Interessen der Forschenden', 'Stance and interests of the researchers'],
  ['Methodischer Rahmen', 'Methodological frame'],
  ['Auswahl der Teilnehmenden', 'Sampling'],
  ['Art der Ansprache', 'How participants were approached'],
  ['Größe der Stichprobe', 'Sample size', sample],
  ['Wer nicht teilnahm, und warum', 'Who did not take part, and why'],
  ['Ort der Erhebung', 'Setting of data collection', places],
  ['Andere Anwesende', 'Others present'],
  ['Merkmale der Stichprobe', 'Description of the sample'],
  ['Leitfaden', 'Interview guide'],
  ['Wiederholte Gespräche', 'Repeat interviews'],
  ['Ton- oder Bildaufnahme', 'Audio or visual recording'],
  ['Feldnotizen', 'Field notes', notes],
  ['Dauer', 'Duration'],
  ['Sättigung', 'Data saturation', saturated],
  ['Transkripte zurückgegeben', 'Transcripts returned'],
  ['Zahl der Codierenden', 'Number of coders', coders],
  ['Codesystem', 'Coding tree', tree],
  ['Woher die Themen kommen', 'Derivation of themes', derived],
  ['Programm', 'Software', program],
  ['Rückmeldung der Teilnehmenden', 'Participant checking'],
  ['Zitate mit Kennzeichnung', 'Quotations identified', quoted],
  ['Daten und Ergebnisse passen zueinander', 'Data and findings consistent'],
  ['Klarheit der Hauptthemen', 'Clarity of major themes'],
  ['Klarheit der Nebenthemen', 'Clarity of minor themes'],
];

const srqrEntries: readonly Entry[] = [
  ['Titel', 'Title'],
  ['Zusammenfassung', 'Abstract'],
  ['Problemstellung', 'Problem formulation'],
  ['Zweck oder Forschungsfrage', 'Purpose or research question'],
  ['Ansatz und Paradigma', 'Approach and paradigm'],
  ['Forschende und Reflexivität', 'Researchers and reflexivity'],
  ['Kontext', 'Context', places],
  ['Auswahlstrategie', 'Sampling strategy'],
  ['Ethik', 'Ethical issues', consent],
  ['Erhebungsmethoden', 'Data collection methods'],
  ['Instrumente und Technik', 'Instruments and technologies'],
  ['Untersuchungseinheiten', 'Units of study', sample],
  ['Datenaufbereitung', 'Data processing', program],
  ['Datenauswertung', 'Data analysis', coding],
  ['Absicherung der Güte', 'Trustworthiness', trust],
  ['Synthese und Deutung', 'Synthesis and interpretation'],
  ['Verbindung zu den Daten', 'Links to empirical data', quoted],
  ['Einordnung in den Forschungsstand', 'Integration with prior work'],
  ['Grenzen', 'Limitations'],
  ['Interessenkonflikte', 'Conflicts of interest'],
  ['Förderung', 'Funding', funding],
];

/** The 32 items of COREQ (Tong et al. 2007), in their order. */
export function coreq(language: ExportLanguage): readonly ChecklistItem[] {
  return coreqEntries.map((entry) => itemOf(entry, language));
}

/** The 21 items of SRQR (O'Brien et al. 2014), in their order. */
export function srqr(language: ExportLanguage): readonly ChecklistItem[] {
  return srqrEntries.map((entry) => itemOf(entry, language));
}

function itemOf([de, en, known]: Entry, language: ExportLanguage): ChecklistItem {
  const name = language === 'de' ? de : en;
  return known === undefined ? { name } : { name, known: known(language) };
}
