import { strFromU8, unzipSync, zipSync } from 'fflate';
import { encodeUtf8 } from '../../kernel/encoding';

/** The earliest moment a ZIP archive can tell, without a zone. */
const fixedTime = '1980-01-01T00:00:00';

/**
 * An Office file without what clock and chance left in it, so that the same content gives the same bytes.
 *
 * The packages that write such files put the time of writing into the archive and into the properties, and number
 * drawings on for as long as the program runs. Dates are taken out, drawings numbered anew.
 */
export function fixedOfficeFile(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] => [
    name,
    name.endsWith('.xml') || name.endsWith('.rels') ? encodeUtf8(fixedPart(strFromU8(content))) : content,
  ]);
  return zipSync(Object.fromEntries(parts), { mtime: fixedTime });
}

function fixedPart(xml: string): string {
  let drawings = 0;
  return xml
    .replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, '')
    .replace(/(<wp:docPr id=")\d+/g, (_, head: string) => `${head}${(drawings += 1)}`);
}
