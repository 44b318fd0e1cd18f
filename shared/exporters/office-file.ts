import { strFromU8, unzipSync, Zip, ZipDeflate, zipSync, type ZippableFile } from 'fflate';
import { concat } from '../kernel/bytes';
import { encodeUtf8 } from '../kernel/encoding';
import { fixedTime } from './fixed-time';

/**
 * The parts of an Office file without what clock and chance left in them, so that the same content gives the same bytes.
 *
 * The packages that write such files put the time of writing into the archive and into the properties, and number
 * drawings on for as long as the program runs. Dates are taken out, drawings numbered anew.
 */
export function officeParts(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      name.endsWith('.xml') || name.endsWith('.rels') ? encodeUtf8(fixedPart(strFromU8(content))) : content,
    ]),
  );
}

function fixedPart(xml: string): string {
  let drawings = 0;
  return xml
    .replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, '')
    .replace(/(<wp:docPr id=")\d+/g, (_, head: string) => `${head}${(drawings += 1)}`);
}

/**
 * An Office file of its parts, the same bytes at any time and in any zone.
 *
 * `mimetype`, which OpenDocument begins with, is stored as it is, so that one can tell the file by its first bytes.
 */
export function officeFile(parts: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const entries = [...parts].map(([name, part]): [string, ZippableFile] => [
    name,
    name === 'mimetype' ? [part, { level: 0 }] : part,
  ]);
  return zipSync(Object.fromEntries(entries), { mtime: fixedTime });
}

/** An Office file whose large parts come in pieces, so that they are never in memory whole. */
export type OfficeStream = {
  /** Writes a part; `pieces` are asked for one after the other. */
  add(name: string, pieces: Iterable<Uint8Array>): void;
  finish(): Uint8Array<ArrayBuffer>;
};

/** Half the size in twice the time is no bargain for tables of hundreds of megabytes: level 1 of 9. */
const level = 1;

export function officeStream(): OfficeStream {
  const written: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    written.push(chunk);
  });
  return {
    add(name, pieces) {
      const part = new ZipDeflate(name, { level });
      part.mtime = fixedTime;
      zip.add(part);
      for (const piece of pieces) part.push(piece);
      part.push(new Uint8Array(0), true);
    },
    finish() {
      zip.end();
      return concat(written);
    },
  };
}
