/** Takes the parts of an RTF file in turn. */
export type RtfHandler = {
  readonly openGroup: () => void;
  readonly closeGroup: () => void;
  /** A control word with its number, or a control symbol (`*`, `~`, `-`) without. */
  readonly control: (name: string, number: number | null) => void;
  /** A byte of text written as `\'hh`. */
  readonly byte: (byte: number) => void;
  /** Bytes of text as they stand there. */
  readonly run: (bytes: Uint8Array) => void;
};

const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** How many bytes are read between two reports of progress. */
const reportEvery = 1024 * 1024;

/** Deepest group that is read: Word reaches twenty. Each that is open takes memory. */
const deepestGroup = 2_000_000;

/** Where reading stopped, and how many groups were open then: 0 where the file is whole. */
export type RtfEnd = { readonly at: number; readonly open: number };

/** Takes an RTF file apart (RTF 1.9.1, "Conventions of an RTF reader"), up to the end of its outermost group. Linear. */
export function readRtfTokens(bytes: Uint8Array, handler: RtfHandler, onProgress: (fraction: number) => void): RtfEnd {
  let at = 0;
  let open = 0;
  let report = reportEvery;
  while (at < bytes.length) {
    if (at >= report) {
      onProgress(at / bytes.length);
      report += reportEvery;
    }
    const byte = bytes[at] as number;
    if (byte === openBrace) {
      if (open === deepestGroup) return { at, open };
      open += 1;
      handler.openGroup();
      at += 1;
    } else if (byte === closeBrace) {
      open -= 1;
      handler.closeGroup();
      at += 1;
      if (open <= 0) return { at, open: 0 };
    } else if (byte === backslash) at = readControl(bytes, at + 1, handler);
    else if (isIgnored(byte)) at += 1;
    else {
      const end = endOfRun(bytes, at);
      handler.run(bytes.subarray(at, end));
      at = end;
    }
  }
  return { at, open };
}

/** Behind the bytes that stand for words, or before a blank among very many: no letter of two bytes has one in it. */
function endOfRun(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at] as number;
    if (byte === backslash || byte === openBrace || byte === closeBrace || isIgnored(byte)) break;
    if (byte === 0x20 && at - from >= reportEvery) break;
    at += 1;
  }
  return at;
}

/** Line ends of the file mean nothing; NUL bytes are refuse. */
function isIgnored(byte: number): boolean {
  return byte === 0x0a || byte === 0x0d || byte === 0;
}

/** Reads what follows a backslash and tells where to go on. */
function readControl(bytes: Uint8Array, from: number, handler: RtfHandler): number {
  const first = bytes[from];
  if (first === undefined) return from;
  if (!isLetter(first)) return readSymbol(bytes, from, first, handler);
  let at = from;
  while (at < bytes.length && at - from < 32 && isLetter(bytes[at] as number)) at += 1;
  const name = String.fromCharCode(...bytes.subarray(from, at));
  const isNegative = bytes[at] === 0x2d && isDigit(bytes[at + 1]);
  if (isNegative) at += 1;
  let number: number | null = null;
  for (let digits = 0; isDigit(bytes[at]) && digits < 10; digits += 1) {
    number = (number ?? 0) * 10 + (bytes[at] as number) - 0x30;
    at += 1;
  }
  if (bytes[at] === 0x20) at += 1;
  if (number !== null && isNegative) number = -number;
  if (name === 'bin') return at + Math.max(0, number ?? 0);
  handler.control(name, number);
  return at;
}

function readSymbol(bytes: Uint8Array, from: number, symbol: number, handler: RtfHandler): number {
  if (symbol === 0x27) {
    const high = hexOf(bytes[from + 1]);
    const low = hexOf(bytes[from + 2]);
    if (high === null || low === null) return from + 1;
    handler.byte(high * 16 + low);
    return from + 3;
  }
  if (symbol === backslash || symbol === openBrace || symbol === closeBrace)
    handler.run(bytes.subarray(from, from + 1));
  else handler.control(isIgnored(symbol) ? 'par' : String.fromCharCode(symbol), null);
  return from + 1;
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function hexOf(byte: number | undefined): number | null {
  if (byte === undefined) return null;
  const digit = Number.parseInt(String.fromCharCode(byte), 16);
  return Number.isNaN(digit) ? null : digit;
}
