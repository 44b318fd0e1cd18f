import type { ExportLanguage } from '../export-request';
import { page } from '../docx/page';
import type { Report } from '../report/report';
import { element, type Attributes } from '../../kernel/xml';

const serif = 'Cambria';
const sans = 'Calibri';
const ink = '#1d1b17';
const quiet = '#5c574e';
const line = '#d9d4ca';

/** Styles of paragraphs that one can change in the program; the office knows those with its own names. */
export const odtStyleIds = {
  title: 'Title',
  subtitle: 'Subtitle',
  headings: { 1: 'Heading_20_1', 2: 'Heading_20_2', 3: 'Heading_20_3' },
  caption: 'Caption',
  quotation: 'Quotations',
  reference: 'Reference',
  list: 'List_20_Contents',
  lead: 'Lead',
  note: 'Note',
  credits: 'Credits',
  tableText: 'Table_20_Contents',
  tableHead: 'Table_20_Heading',
  runningText: 'Running_20_Text',
  footer: 'Footer',
} as const;

/** Looks of words that stand out; names of styles of text. */
export const odtTextStyles = {
  strong: 'Strong_20_Emphasis',
  emphasis: 'Emphasis',
  quiet: 'Quiet',
  mark: 'Mark',
} as const;

/** Twentieths of a point as a length. */
export function points(twentieths: number): string {
  return `${twentieths / 20}pt`;
}

/** The type faces, by the names styles call them. */
export const fontFaces = element(
  'office:font-face-decls',
  {},
  [
    [serif, 'roman'],
    [sans, 'swiss'],
  ]
    .map(([name, generic]) =>
      element('style:font-face', {
        'style:name': name,
        'svg:font-family': name,
        'style:font-family-generic': generic,
        'style:font-pitch': 'variable',
      }),
    )
    .join(''),
);

type Look = { readonly text?: Attributes; readonly paragraph?: Attributes; readonly parent?: string };

function paragraphStyle(name: string, { text = {}, paragraph = {}, parent = 'Standard' }: Look): string {
  return element(
    'style:style',
    {
      'style:name': name,
      'style:display-name': name.replaceAll('_20_', ' '),
      'style:family': 'paragraph',
      'style:parent-style-name': parent,
      'style:default-outline-level': /^Heading_20_(\d)$/.exec(name)?.[1],
    },
    element('style:paragraph-properties', paragraph) + element('style:text-properties', text),
  );
}

function textStyle(name: string, attributes: Attributes): string {
  return element(
    'style:style',
    { 'style:name': name, 'style:display-name': name.replaceAll('_20_', ' '), 'style:family': 'text' },
    element('style:text-properties', attributes),
  );
}

const bold = { 'fo:font-weight': 'bold', 'style:font-weight-asian': 'bold', 'style:font-weight-complex': 'bold' };
const inSans = { 'style:font-name': sans };
const small = { ...inSans, 'fo:font-size': '9.5pt', 'fo:color': quiet };

function heading(size: number, [before, after]: readonly [number, number]): Look {
  return {
    text: { ...inSans, ...bold, 'fo:font-size': `${size}pt` },
    paragraph: {
      'fo:margin-top': `${before}pt`,
      'fo:margin-bottom': `${after}pt`,
      'fo:line-height': '105%',
      'fo:keep-with-next': 'always',
    },
  };
}

const quoted = {
  'fo:margin-left': '17pt',
  'fo:margin-right': '17pt',
  'fo:border-left': `2.25pt solid ${line}`,
  'fo:padding-left': '10pt',
};

const paragraphStyles: readonly (readonly [string, Look])[] = [
  [odtStyleIds.title, { ...heading(22, [0, 4]) }],
  [
    odtStyleIds.subtitle,
    {
      text: { ...inSans, 'fo:font-size': '12pt', 'fo:color': quiet },
      paragraph: { 'fo:margin-bottom': '24pt', 'fo:border-bottom': `1.5pt solid ${ink}`, 'fo:padding-bottom': '10pt' },
    },
  ],
  [odtStyleIds.headings[1], heading(15, [24, 7])],
  [odtStyleIds.headings[2], heading(12.5, [16, 5])],
  [odtStyleIds.headings[3], heading(11, [12, 4])],
  [
    odtStyleIds.caption,
    {
      text: { ...inSans, 'fo:font-size': '10pt' },
      paragraph: { 'fo:margin-top': '12pt', 'fo:margin-bottom': '5pt', 'fo:keep-with-next': 'always' },
    },
  ],
  [odtStyleIds.quotation, { paragraph: { ...quoted, 'fo:margin-bottom': '2pt', 'fo:keep-with-next': 'always' } }],
  [odtStyleIds.reference, { text: small, paragraph: { ...quoted, 'fo:margin-bottom': '11pt' } }],
  [odtStyleIds.list, { paragraph: { 'fo:margin-bottom': '3pt' } }],
  [odtStyleIds.lead, { text: { 'fo:font-size': '12.5pt' }, paragraph: { 'fo:margin-bottom': '10pt' } }],
  [odtStyleIds.note, { text: small, paragraph: { 'fo:margin-top': '3pt', 'fo:margin-bottom': '8pt' } }],
  [odtStyleIds.credits, { text: small, paragraph: { 'fo:margin-bottom': '5pt' } }],
  [
    odtStyleIds.tableText,
    {
      text: { ...inSans, 'fo:font-size': '9pt' },
      paragraph: { 'fo:margin-bottom': '2pt', 'fo:line-height': '100%' },
    },
  ],
  [odtStyleIds.tableHead, { text: bold, parent: odtStyleIds.tableText }],
  [
    odtStyleIds.runningText,
    { text: { 'fo:font-size': '10.5pt' }, paragraph: { 'fo:margin-bottom': '3pt', 'fo:line-height': '115%' } },
  ],
  [
    odtStyleIds.footer,
    { text: { ...inSans, 'fo:font-size': '8pt', 'fo:color': quiet }, paragraph: { 'fo:margin-bottom': '0pt' } },
  ],
];

const textStyles = [
  textStyle(odtTextStyles.strong, bold),
  textStyle(odtTextStyles.emphasis, { 'fo:font-style': 'italic' }),
  textStyle(odtTextStyles.quiet, { 'fo:color': quiet }),
  textStyle(odtTextStyles.mark, { ...inSans, ...bold, 'fo:font-size': '12pt', 'style:text-position': 'super 58%' }),
  textStyle('Internet_20_link', { 'fo:color': '#1f4f8f', 'style:text-underline-style': 'none' }),
];

/** The styles of a document that one can change. */
export function odtStyles(language: ExportLanguage): string {
  const standard = element(
    'style:default-style',
    { 'style:family': 'paragraph' },
    element('style:paragraph-properties', {
      'fo:margin-bottom': '7pt',
      'fo:line-height': '120%',
      'fo:orphans': 2,
      'fo:widows': 2,
    }) +
      element('style:text-properties', {
        'style:font-name': serif,
        'fo:font-size': '11pt',
        'fo:color': ink,
        'fo:language': language,
        'fo:country': language === 'de' ? 'DE' : 'GB',
        'fo:hyphenate': 'true',
        'fo:hyphenation-remain-char-count': 2,
        'fo:hyphenation-push-char-count': 2,
      }),
  );
  const root = element('style:style', { 'style:name': 'Standard', 'style:family': 'paragraph', 'style:class': 'text' });
  return element(
    'office:styles',
    {},
    [standard, root, ...paragraphStyles.map(([name, look]) => paragraphStyle(name, look)), ...textStyles, lists].join(
      '',
    ),
  );
}

/** Lists of points and numbered ones. */
export const odtListStyles = { points: 'Points', numbers: 'Numbers' } as const;

const listLevel = element(
  'style:list-level-properties',
  { 'text:list-level-position-and-space-mode': 'label-alignment' },
  element('style:list-level-label-alignment', {
    'text:label-followed-by': 'listtab',
    'text:list-tab-stop-position': '20pt',
    'fo:text-indent': '-14pt',
    'fo:margin-left': '20pt',
  }),
);
const lists =
  element(
    'text:list-style',
    { 'style:name': odtListStyles.points },
    element('text:list-level-style-bullet', { 'text:level': 1, 'text:bullet-char': '•' }, listLevel),
  ) +
  element(
    'text:list-style',
    { 'style:name': odtListStyles.numbers },
    element(
      'text:list-level-style-number',
      { 'text:level': 1, 'style:num-format': '1', 'style:num-suffix': '.' },
      listLevel,
    ),
  );

/** The page: A4 with the title below on the left, and on the right the number of the page and of all. `footer` is XML. */
export function odtPage({ isLandscape }: Pick<Report, 'isLandscape'>, footer: string): string {
  const [width, height] = isLandscape ? [page.height, page.width] : [page.width, page.height];
  const layout = element(
    'style:page-layout',
    { 'style:name': 'Page' },
    element('style:page-layout-properties', {
      'fo:page-width': points(width),
      'fo:page-height': points(height),
      'style:print-orientation': isLandscape ? 'landscape' : 'portrait',
      ...Object.fromEntries(
        ['top', 'bottom', 'left', 'right'].map((side) => [`fo:margin-${side}`, points(page.margin)]),
      ),
    }) +
      element(
        'style:footer-style',
        {},
        element('style:header-footer-properties', { 'fo:min-height': '10pt', 'fo:margin-top': '14pt' }),
      ),
  );
  const ends = element(
    'style:style',
    { 'style:name': 'FooterEnds', 'style:family': 'paragraph', 'style:parent-style-name': odtStyleIds.footer },
    element(
      'style:paragraph-properties',
      {},
      element(
        'style:tab-stops',
        {},
        element('style:tab-stop', { 'style:position': points(width - 2 * page.margin), 'style:type': 'right' }),
      ),
    ),
  );
  const master = element(
    'style:master-page',
    { 'style:name': 'Standard', 'style:page-layout-name': 'Page' },
    element('style:footer', {}, element('text:p', { 'text:style-name': 'FooterEnds' }, footer)),
  );
  return element('office:automatic-styles', {}, layout + ends) + element('office:master-styles', {}, master);
}
