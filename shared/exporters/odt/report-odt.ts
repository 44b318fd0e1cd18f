import { drawingToSvg } from '../../charts/drawing';
import { encodeUtf8 } from '../../kernel/encoding';
import { textWidth } from '../docx/page';
import { officeFile } from '../office-file';
import { captionLabels } from '../report/captions';
import type { Block, Inline, Report } from '../report/report';
import type { AboutLine } from '../side-file';
import { software } from '../software';
import { reportWords } from '../words/report';
import { element, text } from '../../kernel/xml';
import { AutomaticStyles } from './automatic-styles';
import { lineXml, paragraphXml, type OdtContext } from './odt-lines';
import { fontFaces, odtListStyles, odtPage, odtStyleIds, odtStyles, points } from './odt-styles';
import { odtTable } from './odt-table';
import { odtWords } from './odt-words';

const mediaType = 'application/vnd.oasis.opendocument.text';
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The vocabularies of OpenDocument 1.3 that are used here. */
const namespaces = {
  'xmlns:office': 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  'xmlns:style': 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  'xmlns:text': 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  'xmlns:table': 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  'xmlns:draw': 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
  'xmlns:fo': 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  'xmlns:svg': 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  'xmlns:meta': 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'office:version': '1.3',
};

type Pictures = ReadonlyMap<string, Uint8Array>;
type Context = OdtContext & {
  readonly pictures: Pictures;
  readonly labelFor: ReturnType<typeof captionLabels>;
  /** Pictures that stand in the document so far, by their place in the archive. */
  readonly placed: Map<string, Uint8Array>;
};

/**
 * A report as an OpenDocument text (ODF 1.3) on A4, in styles that one can change.
 *
 * A figure needs a picture; where `pictures` has none for its SVG, words stand for it. `about` stands at the end. The bytes
 * depend on the report alone.
 */
export function writeOdt(
  report: Report,
  { about, pictures = new Map() }: { readonly about: readonly AboutLine[]; readonly pictures?: Pictures | undefined },
): Uint8Array<ArrayBuffer> {
  const context: Context = {
    report,
    pictures,
    styles: new AutomaticStyles(),
    labelFor: captionLabels(report.language),
    placed: new Map(),
  };
  const body = [titleXml(context), ...report.blocks.map((block) => blockXml(block, context)), aboutXml(about, context)];
  const parts = {
    'content.xml': rootXml('document-content', [
      fontFaces,
      element('office:automatic-styles', {}, context.styles.xml()),
      element('office:body', {}, element('office:text', {}, body.join(''))),
    ]),
    'styles.xml': rootXml('document-styles', [
      fontFaces,
      odtStyles(report.language),
      odtPage(report, footerXml(report)),
    ]),
    'meta.xml': rootXml('document-meta', [
      element(
        'office:meta',
        {},
        element('meta:generator', {}, text(software)) + element('dc:title', {}, text(report.title)),
      ),
    ]),
  };
  return officeFile(
    new Map([
      ['mimetype', encodeUtf8(mediaType)],
      ...Object.entries(parts).map(([name, xml]) => [name, encodeUtf8(xml)] as const),
      ...context.placed,
      ['META-INF/manifest.xml', encodeUtf8(manifestXml([...Object.keys(parts), ...context.placed.keys()]))],
    ]),
  );
}

function rootXml(name: string, parts: readonly string[]): string {
  return head + element(`office:${name}`, namespaces, parts.join(''));
}

function manifestXml(names: readonly string[]): string {
  const entry = (path: string, type: string): string =>
    element('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type });
  const namespace = 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0';
  const entries = names.map((name) => entry(name, name.endsWith('.xml') ? 'text/xml' : 'image/png'));
  return (
    head +
    element(
      'manifest:manifest',
      { 'xmlns:manifest': namespace, 'manifest:version': '1.3' },
      entry('/', mediaType) + entries.join(''),
    )
  );
}

function titleXml(context: Context): string {
  const { title, subtitle } = context.report;
  return (
    paragraphXml(odtWords(title), { style: odtStyleIds.title }, context) +
    // Its rule parts the title from what follows, so it stands even where it is empty.
    paragraphXml(odtWords(subtitle), { style: odtStyleIds.subtitle }, context)
  );
}

function footerXml({ title }: Report): string {
  return `${odtWords(title)}${element('text:tab', {})}${element('text:page-number', {}, '1')} / ${element('text:page-count', {}, '1')}`;
}

function blockXml(block: Block, context: Context): string {
  switch (block.kind) {
    case 'heading': {
      const mark = block.anchor === undefined ? '' : element('text:bookmark', { 'text:name': block.anchor });
      const attributes = { 'text:style-name': odtStyleIds.headings[block.level], 'text:outline-level': block.level };
      return element('text:h', attributes, mark + odtWords(block.text));
    }
    case 'paragraph': {
      const style = block.role === undefined ? 'Standard' : odtStyleIds[block.role];
      return paragraphXml(lineXml(block.text, context), { style, anchor: block.anchor }, context);
    }
    case 'quotation':
      return (
        paragraphXml(odtWords(block.text), { style: odtStyleIds.quotation, anchor: block.anchor }, context) +
        paragraphXml(lineXml(block.reference, context), { style: odtStyleIds.reference }, context)
      );
    case 'list':
      return listXml(block.items, block.isOrdered === true ? 'numbers' : 'points', context);
    case 'table':
      return tableXml(block, context);
    case 'figure':
      return figureXml(block, context);
    case 'page-break': {
      const paragraph = { 'fo:break-before': 'page', 'fo:margin-bottom': '0pt', 'fo:line-height': '1pt' };
      const style = context.styles.name('paragraph', {
        properties: { paragraph, text: { 'fo:font-size': '1pt' } },
        parent: 'Standard',
      });
      return paragraphXml('', { style }, context);
    }
  }
}

function listXml(items: readonly (readonly Inline[])[], kind: keyof typeof odtListStyles, context: Context): string {
  const lines = items.map((item) =>
    element('text:list-item', {}, paragraphXml(lineXml(item, context), { style: odtStyleIds.list }, context)),
  );
  return element('text:list', { 'text:style-name': odtListStyles[kind] }, lines.join(''));
}

function tableXml({ table }: Block & { kind: 'table' }, context: Context): string {
  const head = table.caption === '' ? '' : captionXml(context.labelFor('table'), table.caption, context);
  // Something must stand between two tables.
  return (
    head + odtTable(table, context) + paragraphXml(odtWords(table.note ?? ''), { style: odtStyleIds.note }, context)
  );
}

function captionXml(label: string, words: string, context: Context): string {
  const line = [{ text: label, style: 'strong' as const }, ` ${words}`];
  return paragraphXml(lineXml(line, context), { style: odtStyleIds.caption }, context);
}

function figureXml({ drawing, caption, text: said }: Block & { kind: 'figure' }, context: Context): string {
  const { labelFor, pictures, placed, report } = context;
  const label = labelFor('figure');
  const picture = pictures.get(drawingToSvg(drawing));
  if (picture === undefined) {
    const words = `${reportWords(report.language).noPicture} ${said}`;
    return captionXml(label, caption, context) + paragraphXml(odtWords(words), { style: odtStyleIds.note }, context);
  }
  const place = `Pictures/${placed.size + 1}.png`;
  placed.set(place, picture);
  // A CSS pixel is 15 twentieths of a point.
  const scale = Math.min(1, textWidth(report) / (drawing.width * 15));
  const frame = element(
    'draw:frame',
    {
      'draw:name': label,
      'text:anchor-type': 'as-char',
      'svg:width': points(Math.round(drawing.width * scale * 15)),
      'svg:height': points(Math.round(drawing.height * scale * 15)),
    },
    element('draw:image', {
      'xlink:href': place,
      'xlink:type': 'simple',
      'xlink:show': 'embed',
      'xlink:actuate': 'onLoad',
    }) +
      element('svg:title', {}, text(drawing.title)) +
      element('svg:desc', {}, text(said)),
  );
  return paragraphXml(frame, { style: 'Standard' }, context) + captionXml(label, caption, context);
}

function aboutXml(about: readonly AboutLine[], context: Context): string {
  const attributes = { 'text:style-name': odtStyleIds.headings[3], 'text:outline-level': 3 };
  const title = element('text:h', attributes, odtWords(reportWords(context.report.language).about));
  const lines = about.map(([name, words]) =>
    paragraphXml(
      lineXml([{ text: `${name}: `, style: 'strong' }, words], context),
      { style: odtStyleIds.note },
      context,
    ),
  );
  return title + lines.join('');
}
