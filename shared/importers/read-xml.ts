import { SaxesParser } from 'saxes';

/** Attributes of an element by their names as written. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** Takes the parts of an XML text in turn; names are as written, with their prefixes. */
export type XmlHandler = {
  /** `line` is where the beginning of the element ends, from 1. */
  readonly open: (name: string, attributes: XmlAttributes, line: number) => void;
  readonly close: (name: string) => void;
  /** Words and CDATA, in any number of pieces. */
  readonly text: (words: string) => void;
};

/** Why an XML text was not read to its end. */
export type XmlFailure = { readonly reason: 'doctype' | 'damaged'; readonly line: number };

class Stop extends Error {
  constructor(readonly failure: XmlFailure) {
    super(failure.reason);
  }
}

/** How much is parsed between two reports of progress. */
const pieceSize = 1024 * 1024;

/**
 * Reads an XML text in one pass, without a tree of it in memory; null when it was read to its end.
 *
 * A document type declaration is refused, so that no entity can blow the text up. Nothing hangs on the depth of elements.
 * What the handler throws is thrown.
 */
export function readXml(
  xml: string,
  handler: XmlHandler,
  onProgress: (fraction: number) => void = () => undefined,
): XmlFailure | null {
  const parser = new SaxesParser();
  const stop = (reason: XmlFailure['reason']) => () => {
    throw new Stop({ reason, line: parser.line });
  };
  parser.on('error', stop('damaged'));
  parser.on('doctype', stop('doctype'));
  parser.on('opentag', ({ name, attributes }) => handler.open(name, attributes as Record<string, string>, parser.line));
  parser.on('closetag', ({ name }) => handler.close(name));
  parser.on('text', handler.text);
  parser.on('cdata', handler.text);
  try {
    for (let from = 0; from < xml.length; from += pieceSize) {
      parser.write(xml.slice(from, from + pieceSize));
      onProgress(from / xml.length);
    }
    parser.close();
    return null;
  } catch (error) {
    if (error instanceof Stop) return error.failure;
    throw error;
  }
}
