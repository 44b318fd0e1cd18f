import type { Dictionary } from '../dictionary';

const number = (count: number): string => count.toLocaleString('de');
const numberEn = (count: number): string => count.toLocaleString('en');

function documents(count: number): string {
  return count === 1 ? '1 Dokument' : `${number(count)} Dokumenten`;
}

function passages(count: number): string {
  return count === 1 ? '1 Textstelle' : `${number(count)} Textstellen`;
}

/** Search over the whole project, and coding what it finds. */
export const de = {
  title: 'Suche im Projekt',
  section: 'Suchen',
  field: 'Im ganzen Projekt suchen',
  matchCase: 'Groß- und Kleinschreibung beachten',
  foldMarks: 'Umlaute und Akzente gleichsetzen (ä = a, é = e)',
  wholeWord: 'Nur ganze Wörter',
  isRegex: 'Regulärer Ausdruck',
  options: 'Wie gesucht wird',
  filters: 'Was durchsucht wird',
  things: { label: 'Durchsucht wird', texts: 'Texte', 'o-tones': 'O-Töne', memos: 'Memos', codes: 'Codes' },
  event: 'Veranstaltung',
  allEvents: 'Alle Veranstaltungen',
  noEvent: 'Ohne Veranstaltung',
  documentKind: 'Art des Dokuments',
  allKinds: 'Alle Arten',
  kinds: { transcript: 'Transkripte', 'o-tone': 'O-Töne', notes: 'Notizen', survey: 'Umfragen' },
  speaker: 'Sprecher*in',
  allSpeakers: 'Alle Sprecher*innen',
  uncoded: 'Noch nicht codiert',
  uncodedAll: 'Codiert oder nicht',
  uncodedAny: 'Noch ohne Code',
  uncodedWith: (code: string) => `Noch ohne »${code}«`,
  resetFilters: 'Filter aufheben',

  hits: (count: number) => (count === 1 ? '1 Treffer' : `${number(count)} Treffer`),
  found: (hits: number, documentCount: number, elsewhere: number) => {
    const inTexts = `${hits === 1 ? '1 Treffer' : `${number(hits)} Treffer`} in ${documents(documentCount)}`;
    if (elsewhere === 0) return inTexts;
    return hits === 0
      ? `${number(elsewhere)} Treffer in Memos und Codes`
      : `${inTexts}, ${number(elsewhere)} in Memos und Codes`;
  },
  searching: (searched: number, total: number) => `${number(searched)} von ${documents(total)} durchsucht`,
  searched: (total: number) => `${total === 1 ? '1 Dokument' : `${number(total)} Dokumente`} durchsucht`,
  cut: (limit: number) =>
    `Gezeigt sind die ersten ${number(limit)} Treffer, es gibt mehr. Ein längerer Suchbegriff oder ein Filter grenzt ein.`,
  missing: (count: number) =>
    `${count === 1 ? '1 Dokument konnte' : `${number(count)} Dokumente konnten`} nicht gelesen werden und fehlt in den Treffern. Öffnen Sie das Projekt neu; hilft das nicht, spielen Sie eine Sicherung ein.`,
  start: {
    title: 'Im ganzen Projekt suchen',
    text: 'Texte, O-Töne, Memos und Codes auf einmal: jeder Treffer steht in seinem Zusammenhang und führt zur Stelle im Text.',
    last: 'Zuletzt gesucht',
  },
  none: {
    title: 'Nichts gefunden',
    text: (total: number) =>
      `Durchsucht: ${total === 1 ? '1 Dokument' : `${number(total)} Dokumente`} mit den gewählten Filtern.`,
    exact: 'Weniger genau suchen',
  },
  problems: {
    group:
      'Im Ausdruck fehlt eine Klammer, oder eine ist zu viel: jede ( braucht eine ). Um eine Klammer selbst zu finden, schreiben Sie \\( oder \\).',
    class:
      'Im Ausdruck ist eine eckige Klammer offen: jede [ braucht eine ]. Um sie selbst zu finden, schreiben Sie \\[ oder \\].',
    repeat:
      'Im Ausdruck steht ein *, + oder ? ohne etwas davor, das sich wiederholen kann. Um das Zeichen selbst zu finden, schreiben Sie \\*, \\+ oder \\?.',
    escape:
      'Im Ausdruck steht ein \\ vor einem Zeichen, das es dort nicht gibt. Um den Schrägstrich selbst zu finden, schreiben Sie \\\\.',
    other: (detail: string) => `Der Ausdruck ist nicht vollständig oder nicht gültig: ${detail}`,
    empty: 'Geben Sie ein, wonach gesucht werden soll.',
    'too-slow':
      'Dieser Ausdruck braucht zu lange und wurde abgebrochen. Meist liegt es an ineinander geschachtelten Wiederholungen wie (a+)+; schreiben Sie ihn einfacher.',
    crashed: 'Die Suche ist abgebrochen. Ihre Daten sind davon nicht betroffen. Suchen Sie noch einmal.',
  },
  blocked: 'nicht freigegeben, fehlt in jedem Export',
  groups: { memos: 'Memos', codes: 'Codes', noEvent: 'Ohne Veranstaltung' },
  memoOn: {
    project: 'Memo zum Projekt',
    event: (name: string) => `Memo zur Veranstaltung »${name}«`,
    document: (name: string) => `Memo zu »${name}«`,
    code: (name: string) => `Memo zum Code »${name}«`,
    coding: (name: string) => `Memo zu einer Codierung mit »${name}«`,
    cell: 'Memo zu einer Zelle der Matrix',
  },
  parts: {
    title: 'Titel',
    text: 'Text',
    name: 'Name',
    definition: 'Definition',
    include: 'Wann vergeben',
    exclude: 'Wann nicht (Abgrenzung)',
  },
  paragraph: (paragraph: number) => `Abs. ${number(paragraph)}`,
  coded: (codes: string) => `codiert mit ${codes}`,
  list: 'Treffer. Pfeiltasten: gehen. Eingabe: zur Stelle. Strg+C: Zitat mit Quellenangabe kopieren.',
  listActions: 'Treffer: was man damit tun kann',
  open: 'Zur Stelle',
  copy: 'Zitat mit Quellenangabe kopieren',
  copied: 'Das Zitat liegt mit Quellenangabe in der Zwischenablage.',
  copiedBlocked: 'Das Zitat liegt in der Zwischenablage. Der O-Ton ist nicht freigegeben.',
  quoted: (words: string) => `»${words}«`,

  actions: {
    search: 'Im ganzen Projekt suchen',
    code: 'Treffer codieren …',
    needsHits: 'Dazu zuerst im Projekt etwas suchen, das in einem Text steht.',
  },
  review: {
    title: 'Treffer codieren',
    scope: 'Was um jeden Treffer codiert wird',
    scopes: { words: 'Nur die Wörter', sentence: 'Satz', paragraph: 'Absatz', turn: 'Redebeitrag' },
    finding: 'Die Stellen um die Treffer werden bestimmt',
    cutting: 'Die Zitate werden aus den Texten geschnitten',
    cancel: 'Abbrechen',
    passages: (chosen: number, all: number) => `${number(chosen)} von ${passages(all)} gewählt`,
    all: 'Alle wählen',
    none: 'Keine wählen',
    codes: 'Codes, die sie bekommen',
    codesPlaceholder: 'Code suchen oder neu benennen …',
    removeCode: (name: string) => `»${name}« weglassen`,
    newCode: (name: string) => `Neuer Code »${name}«`,
    isNew: 'neu',
    noCodes: 'Kein Code heißt so.',
    alreadyCoded: 'hat diesen Code schon',
    apply: (count: number) => `${passages(count)} codieren`,
    needsCode: 'Wählen Sie zuerst mindestens einen Code.',
    needsPassage: 'Wählen Sie mindestens eine Textstelle.',
    isBusy: 'Die Stellen werden noch bestimmt.',
    list: 'Textstellen. Pfeiltasten: gehen. Leertaste: wählen oder nicht. Eingabe: zur Stelle. Strg+A: alle.',
    choose: (reference: string) => `${reference} codieren`,
    done: (codes: string, count: number, documentCount: number) =>
      `»${codes}« auf ${passages(count)} in ${documents(documentCount)}.`,
    nothing: 'Alle gewählten Textstellen haben diese Codes schon.',
    edited: 'Ein Text wurde inzwischen geändert. Es wurde nichts codiert; die Treffer werden neu gesucht.',
    failed:
      'Die Zitate konnten nicht aus den Texten geschnitten werden. Es wurde nichts codiert. Versuchen Sie es noch einmal.',
  },
};

function documentsEn(count: number): string {
  return count === 1 ? '1 document' : `${numberEn(count)} documents`;
}

function passagesEn(count: number): string {
  return count === 1 ? '1 passage' : `${numberEn(count)} passages`;
}

export const en: Dictionary<typeof de> = {
  title: 'Search in the project',
  section: 'Search',
  field: 'Search the whole project',
  matchCase: 'Match case',
  foldMarks: 'Ignore umlauts and accents (ä = a, é = e)',
  wholeWord: 'Whole words only',
  isRegex: 'Regular expression',
  options: 'How to search',
  filters: 'What is searched',
  things: { label: 'Search in', texts: 'Texts', 'o-tones': 'O-tones', memos: 'Memos', codes: 'Codes' },
  event: 'Event',
  allEvents: 'All events',
  noEvent: 'Without event',
  documentKind: 'Kind of document',
  allKinds: 'All kinds',
  kinds: { transcript: 'Transcripts', 'o-tone': 'O-tones', notes: 'Notes', survey: 'Surveys' },
  speaker: 'Speaker',
  allSpeakers: 'All speakers',
  uncoded: 'Not yet coded',
  uncodedAll: 'Coded or not',
  uncodedAny: 'Without any code',
  uncodedWith: (code) => `Not yet “${code}”`,
  resetFilters: 'Clear filters',

  hits: (count) => (count === 1 ? '1 hit' : `${numberEn(count)} hits`),
  found: (hits, documentCount, elsewhere) => {
    const inTexts = `${hits === 1 ? '1 hit' : `${numberEn(hits)} hits`} in ${documentsEn(documentCount)}`;
    if (elsewhere === 0) return inTexts;
    return hits === 0
      ? `${numberEn(elsewhere)} hits in memos and codes`
      : `${inTexts}, ${numberEn(elsewhere)} in memos and codes`;
  },
  searching: (searched, total) => `${numberEn(searched)} of ${documentsEn(total)} searched`,
  searched: (total) => `${documentsEn(total)} searched`,
  cut: (limit) =>
    `These are the first ${numberEn(limit)} hits; there are more. A longer term or a filter narrows them down.`,
  missing: (count) =>
    `${documentsEn(count)} could not be read and ${count === 1 ? 'is' : 'are'} missing from the hits. Open the project again; if that does not help, restore a backup.`,
  start: {
    title: 'Search the whole project',
    text: 'Texts, O-tones, memos and codes at once: each hit stands in its context and leads to its place in the text.',
    last: 'Searched last',
  },
  none: {
    title: 'Nothing found',
    text: (total) => `Searched: ${documentsEn(total)} with the filters chosen.`,
    exact: 'Search less exactly',
  },
  problems: {
    group:
      'A bracket is missing in the expression, or there is one too many: each ( needs a ). To find a bracket itself, write \\( or \\).',
    class: 'A square bracket is open in the expression: each [ needs a ]. To find it itself, write \\[ or \\].',
    repeat:
      'The expression has a *, + or ? without anything before it to repeat. To find the sign itself, write \\*, \\+ or \\?.',
    escape:
      'The expression has a \\ before a character that means nothing there. To find the backslash itself, write \\\\.',
    other: (detail) => `The expression is not complete or not valid: ${detail}`,
    empty: 'Write what to look for.',
    'too-slow':
      'This expression takes too long and was stopped. The cause is mostly a repetition within a repetition, such as (a+)+; write it more simply.',
    crashed: 'The search broke off. Your data is not affected. Search again.',
  },
  blocked: 'not released, left out of every export',
  groups: { memos: 'Memos', codes: 'Codes', noEvent: 'Without event' },
  memoOn: {
    project: 'Memo on the project',
    event: (name) => `Memo on the event “${name}”`,
    document: (name) => `Memo on “${name}”`,
    code: (name) => `Memo on the code “${name}”`,
    coding: (name) => `Memo on a coding with “${name}”`,
    cell: 'Memo on a cell of the matrix',
  },
  parts: {
    title: 'Title',
    text: 'Text',
    name: 'Name',
    definition: 'Definition',
    include: 'When to apply',
    exclude: 'When not (delimitation)',
  },
  paragraph: (paragraph) => `Para. ${numberEn(paragraph)}`,
  coded: (codes) => `coded with ${codes}`,
  list: 'Hits. Arrow keys: move. Enter: to the place. Ctrl+C: copy the quotation with its reference.',
  listActions: 'Hit: what can be done with it',
  open: 'To the place',
  copy: 'Copy quotation with reference',
  copied: 'The quotation is on the clipboard with its reference.',
  copiedBlocked: 'The quotation is on the clipboard. The O-tone is not released.',
  quoted: (words) => `“${words}”`,

  actions: {
    search: 'Search the whole project',
    code: 'Code the hits …',
    needsHits: 'First search the project for something that stands in a text.',
  },
  review: {
    title: 'Code the hits',
    scope: 'What is coded around each hit',
    scopes: { words: 'The words only', sentence: 'Sentence', paragraph: 'Paragraph', turn: 'Turn of speech' },
    finding: 'Finding the passages around the hits',
    cutting: 'Cutting the quotations from the texts',
    cancel: 'Cancel',
    passages: (chosen, all) => `${numberEn(chosen)} of ${passagesEn(all)} chosen`,
    all: 'Choose all',
    none: 'Choose none',
    codes: 'Codes they get',
    codesPlaceholder: 'Find a code or name a new one …',
    removeCode: (name) => `Leave “${name}” out`,
    newCode: (name) => `New code “${name}”`,
    isNew: 'new',
    noCodes: 'No code is called so.',
    alreadyCoded: 'has this code already',
    apply: (count) => `Code ${passagesEn(count)}`,
    needsCode: 'Choose at least one code first.',
    needsPassage: 'Choose at least one passage.',
    isBusy: 'The passages are still being found.',
    list: 'Passages. Arrow keys: move. Space: choose or not. Enter: to the place. Ctrl+A: all.',
    choose: (reference) => `Code ${reference}`,
    done: (codes, count, documentCount) => `“${codes}” on ${passagesEn(count)} in ${documentsEn(documentCount)}.`,
    nothing: 'All chosen passages have these codes already.',
    edited: 'A text was edited meanwhile. Nothing was coded; the hits are being searched anew.',
    failed: 'The quotations could not be cut from the texts. Nothing was coded. Try again.',
  },
};
