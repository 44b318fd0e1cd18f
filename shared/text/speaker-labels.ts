/**
 * Which words at the start of a paragraph name a speaker, and which never do.
 *
 * Kept apart from the recognition itself, because this is experience rather than logic: what transcripts use, and what
 * notes and documentations write before a colon.
 */
const codeAlone = /^(?:I|B|M|IP|TN|BP|IV|MOD|Mod|INT|Int)$/;
const codeWithNumber = /^(?:[BEIMPS]|IP|TN|BP|IV|MOD|INT|SPEAKER[ _])[ ]?\d{1,2}$/;
const roleWord =
  /^(?:Interviewer(?:in|\*in|:in)?|Interviewende[rn]?|Interviewte[rn]?|Interviewee|Befragte[rn]?|Moderation|Moderator(?:in|\*in)?|Proband(?:in|\*in)?|Sprecher(?:in|\*in)?|Speaker|Respondent|Participant)(?:[ _]?\d{1,2})?$/;

/** "I", "B2", "TN 3", "S01": the short codes of transcription rules. */
export function isSpeakerCode(label: string): boolean {
  return codeAlone.test(label) || codeWithNumber.test(label);
}

/** "Interviewerin", "Befragte 2", "Moderation": words that name a part in a conversation and little else. */
export function isSpeakerRole(label: string): boolean {
  return roleWord.test(label);
}

const particles = new Set([
  'von',
  'vom',
  'van',
  'der',
  'den',
  'de',
  'di',
  'da',
  'du',
  'la',
  'le',
  'zu',
  'zur',
  'und',
  'and',
  'of',
  'the',
]);
const nameWord = /^[\p{Lu}\d(&][\p{L}\p{M}\p{N}.'’*_()/&-]*,?$/u;

/**
 * Whether a label could be a name or a part: "Frau Müller", "Dr. Weber (Moderation)", "Anna".
 *
 * The shape alone does not make a speaker ("Fazit: …" has it too); it must also recur, and not be one of the words that
 * notes put before a colon.
 */
export function isNameLike(label: string): boolean {
  const words = label.split(/\s+/);
  if (words.length > 5 || label.length > 40) return false;
  if (!words.every((word, index) => nameWord.test(word) || (index > 0 && particles.has(word)))) return false;
  if (!/\p{L}/u.test(label)) return false;
  return !isEntryWord(words[0] as string) && !isEntryWord(words.at(-1) as string) && !abbreviations.has(bare(label));
}

function isEntryWord(word: string): boolean {
  const plain = bare(word.replace(/[*:_/(]-?innen\)?$|[*:_/(]-?in\)?$/u, ''));
  return entryWords.has(plain) || entryWords.has(plain.replace(/(?:innen|en|n|e|s|in)$/u, ''));
}

/** Letters only, lower case. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, '');
}

const abbreviations = new Set(
  'zb dh ua uu su so bspw bzw usw etc ca vgl ggf evtl sog insb inkl va zt ps nb eg ie re wg betr anm'.split(' '),
);

/** First words (singular) of headings, list entries, captions and linking adverbs; lower case. */
const entryWords = new Set(
  `abb abbildung abschließend abschnitt absender achtung adresse agenda akteur allerdings also andererseits anhang anlage
  anmerkung anschließend ansatz antwort aufgabe ausblick ausgangslage autor autorin außerdem bedarf befund begrüßung
  beispiel beispielsweise bemerkung beobachtung bericht beschreibung betreff bild bildnachweis block chance copyright
  credit danach dann dauer datum dazu denn dennoch deshalb diskussion dokumentation doch dokument dritten drittens
  durchführung e-mail einerseits einführung einladung einleitend einleitung einordnung email ende entscheidung ergebnis
  ergänzend ergänzung erkenntnis erstens exkurs faktor fazit feedback film folge folgendes format forderung foto
  fotograf fotografin frage förderer gast gastgeber gefördert generell gesamt grafik grund gruppe hashtag herausforderung
  herausgeber herausgeberin hinweis hintergrund hypothese idee impressum impuls impulsgeber info information inhalt
  input insgesamt interviewpartner ja jedoch kamera kapitel kategorie kernaussage kommentar konkret kontakt kontext
  konzept kosten kritik kurz leitfrage letztens link liste lizenz lösung maßnahme methode methodik mittlerweile motto
  musik nachtrag nachteil name nein notiz nun nutzen o-ton oton offen ort ortstermin overall pause ergo perspektive
  potential potenzial presse problem programm projekt protokoll prozess punkt quelle raum rahmen redaktion regel
  resultat risiko rolle rückblick runde satz schließlich schluss schritt schwerpunkt seite session situation slogan
  sonstiges stand status stichpunkt stichwort strategie stärke szene tabelle tag tagesordnung teil telefon text thema
  these tipp tisch tischgastgeber titel todo to-do top träger übrigens uhr uhrzeit umsetzung untertitel ursache url
  variante veranstalter veranstaltung veranstaltungsort verantwortlich verfasser version video viertens vision vorgehen
  vorschlag vorteil webseite website weiteres wichtig workshop wunsch zeit zeitraum ziel zielgruppe zielsetzung zitat
  zudem zunächst zusammenfassend zusammenfassung zweck zweitens schwäche station these kernthese teilnehmerzahl
  aim answer appendix author background caption chapter comment conclusion date example figure finally first goal
  however image keyword location note outcome photo place question reason result second section source step subject
  summary table theme thesis time topic warning
  das dem den der des die dies diese dieser dieses ein eine einem einen einer es hier ich ihr im in ist kein keine man
  mein meine mit nach nicht nur ob oder sein seine sie so und unser unsere unter von vor was weil welche wenn wer wie
  wir wo warum wann wieso zu zum zur am an auf aus bei bis da daher damit daraus darum das dass er für gegen aber auch
  a an and are as at but by for from he how if is it my of on or our she that the their there these they this to we what
  when where which who why with you your`
    .split(/\s+/)
    .map(bare),
);
