import type { FieldPlace, PlaceField, PlaceKind, TextPlace } from '../archive/findings';

type PlaceWords = {
  readonly kinds: Readonly<Record<PlaceKind, string>>;
  readonly fields: Readonly<Record<PlaceField, string>>;
  readonly quoted: (name: string) => string;
  /** A memo on something. */
  readonly on: string;
  /** Anything else that belongs to something. */
  readonly of: string;
  readonly paragraph: string;
};

/** A place as a line begins with it: what it is, what it belongs to, and its field. */
export function placeText(place: FieldPlace | TextPlace, words: PlaceWords): string {
  if (place.of === 'text') return `${place.name}, ${words.paragraph} ${place.paragraph}`;
  const called = (of: PlaceKind, name: string): string =>
    name.trim() === '' ? words.kinds[of] : `${words.kinds[of]} ${words.quoted(name.replace(/\s+/gu, ' '))}`;
  const { of, name, field, on } = place;
  const whose = on === undefined ? '' : ` ${of === 'memo' ? words.on : words.of} ${called(on.of, on.name)}`;
  return `${called(of, name)}${whose}, ${words.fields[field]}`;
}

/** Places in German. */
export const placesDe: PlaceWords = {
  kinds: {
    project: 'Projekt',
    coder: 'Codierer*in',
    event: 'Veranstaltung',
    document: 'Dokument',
    speaker: 'Sprecher*in',
    case: 'Fall',
    code: 'Code',
    coding: 'Codierung',
    attribute: 'Merkmal',
    memo: 'Memo',
    view: 'Matrixansicht',
    cell: 'Matrixzelle',
    template: 'Berichtsvorlage',
  },
  fields: {
    name: 'Name',
    text: 'Text',
    title: 'Titel',
    credits: 'Nachweise',
    reference: 'Zitierweise',
    series: 'Reihe',
    place: 'Ort',
    hosts: 'Veranstaltet von',
    funders: 'Gefördert von',
    label: 'Name',
    pseudonym: 'Deckname',
    role: 'Rolle',
    value: 'Wert',
    definition: 'Definition',
    include: 'Wann vergeben',
    exclude: 'Wann nicht',
    column: 'Spalte',
    filter: 'Filter',
    section: 'Abschnitt',
  },
  quoted: (name) => `„${name}“`,
  on: 'zu',
  of: 'bei',
  paragraph: 'Abs.',
};

/** Places in English. */
export const placesEn: PlaceWords = {
  kinds: {
    project: 'Project',
    coder: 'Coder',
    event: 'Event',
    document: 'Document',
    speaker: 'Speaker',
    case: 'Case',
    code: 'Code',
    coding: 'Coding',
    attribute: 'Attribute',
    memo: 'Memo',
    view: 'Matrix view',
    cell: 'Matrix cell',
    template: 'Report template',
  },
  fields: {
    name: 'name',
    text: 'text',
    title: 'title',
    credits: 'credits',
    reference: 'way of citing',
    series: 'series',
    place: 'place',
    hosts: 'hosted by',
    funders: 'funded by',
    label: 'name',
    pseudonym: 'pseudonym',
    role: 'role',
    value: 'value',
    definition: 'definition',
    include: 'when to apply',
    exclude: 'when not',
    column: 'column',
    filter: 'filter',
    section: 'section',
  },
  quoted: (name) => `“${name}”`,
  on: 'on',
  of: 'of',
  paragraph: 'para.',
};
