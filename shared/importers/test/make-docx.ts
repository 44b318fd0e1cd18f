import { zipSync } from 'fflate';
import { encodeUtf8 } from '../../kernel/encoding';

export type DocxSource = {
  /** Inside of `w:body`. */
  readonly body: string;
  /** Further parts by path, as XML; `word/numbering.xml` and the like are related to the document by their names. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Targets of links by relationship id. */
  readonly links?: Readonly<Record<string, string>>;
};

const wordNames =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An XML part with Word's namespaces: `part('footnotes', '<w:footnote …>')`. */
export function part(name: string, inside: string): string {
  return `${head}<w:${name} ${wordNames}>${inside}</w:${name}>`;
}

/** A paragraph of plain words, in the XML of Word. */
export function paragraph(words: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
}

/** Bytes of a small Word file; the same source always gives the same bytes. */
export function makeDocx({ body, parts = {}, links = {} }: DocxSource): Uint8Array {
  const related = Object.keys(parts).flatMap((path) => {
    const kind = /^word\/(numbering|footnotes|endnotes|comments|styles|header|footer)\d*\.xml$/.exec(path)?.[1];
    return kind ? [`<Relationship Id="r-${kind}" Type="${relationships}/${kind}" Target="${path.slice(5)}"/>`] : [];
  });
  const linked = Object.entries(links).map(
    ([id, target]) =>
      `<Relationship Id="${id}" Type="${relationships}/hyperlink" Target="${target}" TargetMode="External"/>`,
  );
  const files = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relationshipsPart([
      `<Relationship Id="r1" Type="${relationships}/officeDocument" Target="word/document.xml"/>`,
    ]),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationshipsPart([...related, ...linked]),
    ...parts,
  };
  const bytes = Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, encodeUtf8(xml)]));
  return zipSync(bytes, { mtime: new Date(2024, 0, 1, 12) });
}

function relationshipsPart(entries: readonly string[]): string {
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}
