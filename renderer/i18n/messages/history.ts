import type { Dictionary } from '../dictionary';

type Params = Readonly<Record<string, string | number>>;

type Count = string | number | undefined;
const numberDe = (n: Count): string => Number(n).toLocaleString('de');
const numberEn = (n: Count): string => Number(n).toLocaleString('en');

const counted = (n: Count, one: string, many: string): string => `${numberDe(n)} ${Number(n) === 1 ? one : many}`;
const countedEn = (n: Count, one: string, many: string): string => `${numberEn(n)} ${Number(n) === 1 ? one : many}`;

const met = (n: Count, word: string): string => (Number(n) > 0 ? `, ${numberDe(n)} ${word}` : '');
const metEn = (n: Count, word: string): string => (Number(n) > 0 ? `, ${numberEn(n)} ${word}` : '');

/** A title in quotation marks and a space behind; nothing for a memo without one. */
const quotedTitle = (title: string | number | undefined, open: string, close: string): string =>
  title === undefined || title === '' ? '' : `${open}${title}${close} `;

/** Which cell of the matrix: of a code, a column or both; nothing for what is said of the whole. */
const cell = (p: Partial<Params>, open: string, close: string): string => {
  const names = [p['code'], p['column']].filter((name) => name !== undefined && name !== '');
  return names.length === 0 ? '' : ` (${names.map((name) => `${open}${name}${close}`).join(', ')})`;
};

const ownersDe = {
  document: ['einem Dokument', 'Dokumenten'],
  speaker: ['einer Sprecher*in', 'Sprecher*innen'],
  case: ['einem Fall', 'Fällen'],
} as const;
const ownersEn = {
  document: ['one document', 'documents'],
  speaker: ['one speaker', 'speakers'],
  case: ['one case', 'cases'],
} as const;
type Owner = keyof typeof ownersDe;
/** "einem Dokument", "3 Fällen": whose attributes they are. */
const owned = (p: Params, words: Record<Owner, readonly [string, string]>, number: (n: Count) => string) => {
  const [one, many] = words[p['owner'] as Owner];
  return Number(p['count']) === 1 ? one : `${number(p['count'])} ${many}`;
};

/** A sentence for every command, by its name: what the history and the undo button say. */
export const de = {
  'create-project': (p: Params) => `Projekt »${p['project']}« angelegt`,
  'read-project': (p: Params) => `Projekt »${p['project']}« eingelesen`,
  'restart-journal': () => 'Sicherungsprotokoll neu begonnen',
  'rename-project': (p: Params) => `Projekt in »${p['to']}« umbenannt`,
  'update-info': () => 'Projektangaben geändert',
  'add-event': (p: Params) => `Veranstaltung »${p['event']}« angelegt`,
  'update-event': (p: Params) => `Veranstaltung »${p['event']}« geändert`,
  'remove-event': (p: Params) => `Veranstaltung »${p['event']}« entfernt`,
  'add-documents': (p: Params) =>
    Number(p['count']) === 1 ? `»${p['document']}« eingelesen` : `${numberDe(p['count'])} Dokumente eingelesen`,
  'keep-files': (p: Params) =>
    Number(p['count']) === 1 ? `Aufnahme »${p['file']}« aufbewahrt` : `${numberDe(p['count'])} Aufnahmen aufbewahrt`,
  'update-document': (p: Params) => `Dokument »${p['document']}« geändert`,
  'move-documents': (p: Params) =>
    `${Number(p['count']) === 1 ? `»${p['document']}«` : `${numberDe(p['count'])} Dokumente`} verschoben`,
  'remove-documents': (p: Params) =>
    `${Number(p['count']) === 1 ? `»${p['document']}«` : `${numberDe(p['count'])} Dokumente`} entfernt`,
  'update-speaker': (p: Params) => `Sprecher*in »${p['speaker']}« geändert`,
  'update-speakers': (p: Params) =>
    Number(p['count']) === 1
      ? `Sprecher*in »${p['speaker']}« geändert`
      : `${numberDe(p['count'])} Sprecher*innen geändert`,
  'rename-speakers': (p: Params) =>
    Number(p['count']) === 1
      ? `Sprecher*in »${p['from']}« im Text von »${p['document']}« in »${p['to']}« umbenannt`
      : `${numberDe(p['count'])} Sprecher*innen im Text von »${p['document']}« umbenannt`,
  'edit-document': (p: Params) => `Text von »${p['document']}« bearbeitet (Fassung ${p['number']})`,
  'restore-revision': (p: Params) =>
    `Fassung ${p['restored']} von »${p['document']}« wiederhergestellt (als Fassung ${p['number']})`,
  'create-code': (p: Params) => `Code »${p['code']}« angelegt`,
  'update-code': (p: Params) => `Code »${p['code']}« geändert`,
  'rename-code': (p: Params) => `Code »${p['from']}« in »${p['code']}« umbenannt`,
  'move-code': (p: Params) => `Code »${p['code']}« verschoben`,
  'remove-code': (p: Params) => `Code »${p['code']}« entfernt`,
  'move-codes': (p: Params) => `${counted(p['codes'], 'Code', 'Codes')} verschoben`,
  'remove-codes': (p: Params) => `${counted(p['codes'], 'Code', 'Codes')} entfernt`,
  'recolor-codes': (p: Params) =>
    Number(p['codes']) === 1 ? `Farbe von »${p['code']}« geändert` : `Farben von ${p['codes']} Codes geändert`,
  'merge-codes': (p: Params) =>
    `»${p['merged']}« mit »${p['code']}« zusammengeführt (${counted(p['codings'], 'Codierung', 'Codierungen')}${met(p['unified'], 'doppelt')})`,
  'import-codes': (p: Params) =>
    `Codeliste eingelesen: ${counted(p['codes'], 'Code', 'Codes')} neu${Number(p['changed']) === 0 ? '' : `, ${numberDe(p['changed'])} geändert`}`,
  'split-code': (p: Params) =>
    `Aus »${p['code']}« ${counted(p['codings'], 'Textstelle', 'Textstellen')} an »${p['parts']}« gegeben${met(p['unified'], 'schon dort')}`,
  'apply-code': (p: Params) => `Code »${p['code']}« auf ${counted(p['passages'], 'Textstelle', 'Textstellen')}`,
  'code-hits': (p: Params) =>
    `Code »${p['code']}« auf ${counted(p['passages'], 'Treffer', 'Treffer')} der Suche »${p['query']}«`,
  'create-and-apply-code': (p: Params) => `Code »${p['code']}« angelegt und vergeben`,
  'remove-codings': (p: Params) =>
    Number(p['count']) === 1 ? `Codierung »${p['code']}« entfernt` : `${numberDe(p['count'])} Codierungen entfernt`,
  'resize-coding': (p: Params) => `Grenzen von »${p['code']}« geändert`,
  'recode-codings': (p: Params) =>
    Number(p['count'] ?? 1) === 1
      ? `»${p['from']}« in »${p['to']}« umcodiert`
      : `${numberDe(p['count'])} Codierungen in »${p['to']}« umcodiert`,
  'set-weight': (p: Params) => `Gewicht von »${p['code']}« geändert`,
  'set-memo': (p: Params) => `Memo ${quotedTitle(p['title'], '»', '«')}geändert`,
  'create-memo': (p: Params) => `Memo ${quotedTitle(p['title'], '»', '«')}angelegt`,
  'update-memo': (p: Params) => `Memo ${quotedTitle(p['title'], '»', '«')}geändert`,
  'remove-memos': (p: Params) =>
    Number(p['count']) === 1
      ? `Memo ${quotedTitle(p['title'], '»', '«')}entfernt`
      : `${numberDe(p['count'])} Memos entfernt`,
  'add-o-tone': () => 'O-Ton aufgenommen',
  'update-o-tone': () => 'O-Ton geändert',
  'save-matrix-view': (p: Params) => `Matrixansicht »${p['view']}« gespeichert`,
  'remove-matrix-view': (p: Params) => `Matrixansicht »${p['view']}« entfernt`,
  'add-statements': (p: Params) =>
    Number(p['count']) === 1
      ? `Aussage »${p['statement']}« geschrieben${cell(p, '»', '«')}`
      : `${numberDe(p['count'])} Aussagen geschrieben${cell(p, '»', '«')}`,
  'edit-statement': (p: Params) => `Aussage »${p['statement']}« geändert${cell(p, '»', '«')}`,
  'remove-statement': (p: Params) => `Aussage »${p['statement']}« entfernt${cell(p, '»', '«')}`,
  'move-statement': (p: Params) => `Aussage »${p['statement']}« umgestellt${cell(p, '»', '«')}`,
  'move-statement-to-cell': (p: Params) =>
    `Aussage »${p['statement']}« in eine andere Zelle verschoben${cell({ code: p['toCode'], column: p['toColumn'] }, '»', '«')}`,
  'add-evidence': (p: Params) => `${counted(p['count'], 'Beleg', 'Belege')} zu »${p['statement']}«`,
  'remove-evidence': (p: Params) => `${counted(p['count'], 'Beleg', 'Belege')} von »${p['statement']}« weggenommen`,
  'check-summary': (p: Params) => `Zellzusammenfassung geprüft${cell(p, '»', '«')}`,
  'save-report-template': (p: Params) => `Berichtsvorlage »${p['template']}« gespeichert`,
  'remove-report-template': (p: Params) => `Berichtsvorlage »${p['template']}« entfernt`,
  'add-coder': (p: Params) => `Codierer*in »${p['coder']}« hinzugefügt`,
  'rename-coder': (p: Params) => `Codierer*in in »${p['to']}« umbenannt`,
  'set-attributes': (p: Params) =>
    Number(p['attributes']) === 1
      ? `Merkmal »${p['attribute']}« bei ${owned(p, ownersDe, numberDe)} geändert`
      : `${p['attributes']} Merkmale bei ${owned(p, ownersDe, numberDe)} geändert`,
  'import-attributes': (p: Params) =>
    `${counted(p['attributes'], 'Merkmal', 'Merkmale')} bei ${owned(p, ownersDe, numberDe)} aus einer Tabelle übernommen${met(p['cases'], 'neu angelegt')}`,
  'rename-attribute': (p: Params) => `Merkmal »${p['from']}« in »${p['to']}« umbenannt`,
  'remove-attribute': (p: Params) => `Merkmal »${p['attribute']}« entfernt (bei ${owned(p, ownersDe, numberDe)})`,
  'add-case': (p: Params) => `Fall »${p['case']}« angelegt`,
  'rename-case': (p: Params) => `Fall »${p['from']}« in »${p['to']}« umbenannt`,
  'remove-cases': (p: Params) =>
    Number(p['count']) === 1 ? `Fall »${p['case']}« entfernt` : `${numberDe(p['count'])} Fälle entfernt`,
  'assign-cases': (p: Params) =>
    Number(p['count']) === 1
      ? `Dokumente des Falls »${p['case']}« geändert`
      : `Dokumente von ${numberDe(p['count'])} Fällen geändert`,
  'go-back-to': (p: Params) => `Zum Stand nach Schritt ${p['step']} zurückgegangen`,
};

export const en: Dictionary<typeof de> = {
  'create-project': (p) => `Project “${p['project']}” created`,
  'read-project': (p) => `Project “${p['project']}” read`,
  'restart-journal': () => 'Journal begun anew',
  'rename-project': (p) => `Project renamed to “${p['to']}”`,
  'update-info': () => 'Project details changed',
  'add-event': (p) => `Event “${p['event']}” added`,
  'update-event': (p) => `Event “${p['event']}” changed`,
  'remove-event': (p) => `Event “${p['event']}” removed`,
  'add-documents': (p) =>
    Number(p['count']) === 1 ? `“${p['document']}” imported` : `${numberEn(p['count'])} documents imported`,
  'keep-files': (p) =>
    Number(p['count']) === 1 ? `Recording “${p['file']}” kept` : `${numberEn(p['count'])} recordings kept`,
  'update-document': (p) => `Document “${p['document']}” changed`,
  'move-documents': (p) =>
    `${Number(p['count']) === 1 ? `“${p['document']}”` : `${numberEn(p['count'])} documents`} moved`,
  'remove-documents': (p) =>
    `${Number(p['count']) === 1 ? `“${p['document']}”` : `${numberEn(p['count'])} documents`} removed`,
  'update-speaker': (p) => `Speaker “${p['speaker']}” changed`,
  'update-speakers': (p) =>
    Number(p['count']) === 1 ? `Speaker “${p['speaker']}” changed` : `${numberEn(p['count'])} speakers changed`,
  'rename-speakers': (p) =>
    Number(p['count']) === 1
      ? `Speaker “${p['from']}” renamed to “${p['to']}” in the text of “${p['document']}”`
      : `${numberEn(p['count'])} speakers renamed in the text of “${p['document']}”`,
  'edit-document': (p) => `Text of “${p['document']}” edited (revision ${p['number']})`,
  'restore-revision': (p) =>
    `Revision ${p['restored']} of “${p['document']}” brought back (as revision ${p['number']})`,
  'create-code': (p) => `Code “${p['code']}” created`,
  'update-code': (p) => `Code “${p['code']}” changed`,
  'rename-code': (p) => `Code “${p['from']}” renamed to “${p['code']}”`,
  'move-code': (p) => `Code “${p['code']}” moved`,
  'remove-code': (p) => `Code “${p['code']}” removed`,
  'move-codes': (p) => `${countedEn(p['codes'], 'code', 'codes')} moved`,
  'remove-codes': (p) => `${countedEn(p['codes'], 'code', 'codes')} removed`,
  'recolor-codes': (p) =>
    Number(p['codes']) === 1 ? `Colour of “${p['code']}” changed` : `Colours of ${p['codes']} codes changed`,
  'merge-codes': (p) =>
    `“${p['merged']}” merged into “${p['code']}” (${countedEn(p['codings'], 'coding', 'codings')}${metEn(p['unified'], 'twice')})`,
  'import-codes': (p) =>
    `Code list imported: ${countedEn(p['codes'], 'code', 'codes')} new, ${numberEn(p['changed'])} changed`,
  'split-code': (p) =>
    `${countedEn(p['codings'], 'passage', 'passages')} of “${p['code']}” given to “${p['parts']}”${metEn(p['unified'], 'there already')}`,
  'apply-code': (p) => `Code “${p['code']}” on ${countedEn(p['passages'], 'passage', 'passages')}`,
  'code-hits': (p) => `Code “${p['code']}” on ${countedEn(p['passages'], 'hit', 'hits')} of the search “${p['query']}”`,
  'create-and-apply-code': (p) => `Code “${p['code']}” created and applied`,
  'remove-codings': (p) =>
    Number(p['count']) === 1 ? `Coding “${p['code']}” removed` : `${numberEn(p['count'])} codings removed`,
  'resize-coding': (p) => `Ends of “${p['code']}” moved`,
  'recode-codings': (p) =>
    Number(p['count'] ?? 1) === 1
      ? `“${p['from']}” recoded to “${p['to']}”`
      : `${numberEn(p['count'])} codings recoded to “${p['to']}”`,
  'set-weight': (p) => `Weight of “${p['code']}” changed`,
  'set-memo': (p) => `Memo ${quotedTitle(p['title'], '“', '”')}changed`,
  'create-memo': (p) => `Memo ${quotedTitle(p['title'], '“', '”')}created`,
  'update-memo': (p) => `Memo ${quotedTitle(p['title'], '“', '”')}changed`,
  'remove-memos': (p) =>
    Number(p['count']) === 1
      ? `Memo ${quotedTitle(p['title'], '“', '”')}removed`
      : `${numberEn(p['count'])} memos removed`,
  'add-o-tone': () => 'O-tone added',
  'update-o-tone': () => 'O-tone changed',
  'save-matrix-view': (p) => `Matrix view “${p['view']}” saved`,
  'remove-matrix-view': (p) => `Matrix view “${p['view']}” removed`,
  'add-statements': (p) =>
    Number(p['count']) === 1
      ? `Statement “${p['statement']}” written${cell(p, '“', '”')}`
      : `${numberEn(p['count'])} statements written${cell(p, '“', '”')}`,
  'edit-statement': (p) => `Statement “${p['statement']}” changed${cell(p, '“', '”')}`,
  'remove-statement': (p) => `Statement “${p['statement']}” removed${cell(p, '“', '”')}`,
  'move-statement': (p) => `Statement “${p['statement']}” put in another place${cell(p, '“', '”')}`,
  'move-statement-to-cell': (p) =>
    `Statement “${p['statement']}” moved to another cell${cell({ code: p['toCode'], column: p['toColumn'] }, '“', '”')}`,
  'add-evidence': (p) => `${countedEn(p['count'], 'piece of evidence', 'pieces of evidence')} for “${p['statement']}”`,
  'remove-evidence': (p) =>
    `${countedEn(p['count'], 'piece of evidence', 'pieces of evidence')} taken from “${p['statement']}”`,
  'check-summary': (p) => `Cell summary checked${cell(p, '“', '”')}`,
  'save-report-template': (p) => `Report template “${p['template']}” saved`,
  'remove-report-template': (p) => `Report template “${p['template']}” removed`,
  'add-coder': (p) => `Coder “${p['coder']}” added`,
  'rename-coder': (p) => `Coder renamed to “${p['to']}”`,
  'set-attributes': (p) =>
    Number(p['attributes']) === 1
      ? `Attribute “${p['attribute']}” of ${owned(p, ownersEn, numberEn)} changed`
      : `${p['attributes']} attributes of ${owned(p, ownersEn, numberEn)} changed`,
  'import-attributes': (p) =>
    `${countedEn(p['attributes'], 'attribute', 'attributes')} of ${owned(p, ownersEn, numberEn)} taken from a table${metEn(p['cases'], 'newly added')}`,
  'rename-attribute': (p) => `Attribute “${p['from']}” renamed to “${p['to']}”`,
  'remove-attribute': (p) => `Attribute “${p['attribute']}” removed (from ${owned(p, ownersEn, numberEn)})`,
  'add-case': (p) => `Case “${p['case']}” added`,
  'rename-case': (p) => `Case “${p['from']}” renamed to “${p['to']}”`,
  'remove-cases': (p) =>
    Number(p['count']) === 1 ? `Case “${p['case']}” removed` : `${numberEn(p['count'])} cases removed`,
  'assign-cases': (p) =>
    Number(p['count']) === 1
      ? `Documents of case “${p['case']}” changed`
      : `Documents of ${numberEn(p['count'])} cases changed`,
  'go-back-to': (p) => `Went back to the state after step ${p['step']}`,
};
