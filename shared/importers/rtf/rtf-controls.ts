/** Where the words of a group go. */
export type Destination =
  'text' | 'skip' | 'fonts' | 'header' | 'note' | 'box' | 'comment' | 'picture' | 'marker' | 'instruction' | 'result';

/**
 * Control words that say where the words of their group go (RTF 1.9.1).
 *
 * A group that begins with `\*` and has none of these is passed over, as the standard asks.
 */
const known: Readonly<Record<string, Destination>> = {
  // Of the document, not in it.
  ...destinationsOf(
    'skip',
    'colortbl stylesheet info filetbl listtable listoverridetable revtbl rsidtbl generator xmlnstbl mmathPr themedata colorschememapping latentstyles datastore pnseclvl',
  ),
  // Alternatives of what is read, marks of an index, data of objects, authors of comments.
  ...destinationsOf('skip', 'nonshppict shprslt nonesttables upr xe tc tcn rxe txe objdata objclass objname sp pn'),
  ...destinationsOf('skip', 'atnid atnauthor atntime atndate atnicn atnparent atnref atrfstart atrfend'),
  ...destinationsOf('skip', 'ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn datafield formfield bkmkstart bkmkend'),
  ...destinationsOf('header', 'header headerl headerr headerf footer footerl footerr footerf'),
  ...destinationsOf('text', 'ud shppict shpinst shp do nesttableprops'),
  ...destinationsOf('box', 'shptxt dptxbxtext'),
  fonttbl: 'fonts',
  footnote: 'note',
  annotation: 'comment',
  pict: 'picture',
  listtext: 'marker',
  pntext: 'marker',
  fldinst: 'instruction',
  fldrslt: 'result',
};

function destinationsOf(destination: Destination, names: string): Record<string, Destination> {
  return Object.fromEntries(names.split(' ').map((name) => [name, destination]));
}

const characters: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  zwj: '\u200d',
  zwnj: '\u200c',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
  '~': '\u00a0',
  _: '\u2011',
  '-': '\u00ad',
};

/** Where the words of a group go that has this control word in it; undefined where it says nothing about that. */
export function destinationOf(name: string): Destination | undefined {
  return Object.hasOwn(known, name) ? known[name] : undefined;
}

/** The character that a control word or symbol stands for. */
export function characterOf(name: string): string | undefined {
  return Object.hasOwn(characters, name) ? characters[name] : undefined;
}
