import { zipSync } from 'fflate';
import { encodeUtf8 } from '../../kernel/encoding';

const names =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"';

export type OdtSource = {
  /** Inside of `office:text`. */
  readonly body: string;
  /** Inside of `office:automatic-styles`. */
  readonly styles?: string;
  /** Further parts by path, as XML. */
  readonly parts?: Readonly<Record<string, string>>;
};

/** Bytes of a small OpenDocument text; the same source always gives the same bytes. */
export function makeOdt({ body, styles = '', parts = {} }: OdtSource): Uint8Array {
  const content = `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const files = { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content, ...parts };
  const bytes = Object.fromEntries(Object.entries(files).map(([path, words]) => [path, encodeUtf8(words)]));
  return zipSync(bytes, { mtime: new Date(2024, 0, 1, 12) });
}
