/**
 * Bytes to text and back, typed without a DOM or Node library: both objects exist in every runtime the app has.
 *
 * Byte order marks are kept as U+FEFF; whoever reads a file decides about them.
 */
type DecoderClass = new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => {
  decode(bytes: Uint8Array): string;
};
type EncoderClass = new () => { encode(text: string): Uint8Array<ArrayBuffer> };

const host = globalThis as unknown as {
  readonly TextDecoder: DecoderClass;
  readonly TextEncoder: EncoderClass;
  readonly btoa: (latin1: string) => string;
};

export type UnicodeEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

type Decoder = InstanceType<DecoderClass>;

/** Making one takes longer than a thousand letters do, and files of short pieces ask for millions. */
const decoders = { strict: new Map<string, Decoder>(), loose: new Map<string, Decoder>() };

/** The decoder of an encoding; throws a RangeError where there is none. Nothing stays in it between two texts. */
function decoderOf(label: string, kind: keyof typeof decoders): Decoder {
  const known = decoders[kind].get(label);
  if (known !== undefined) return known;
  const decoder = new host.TextDecoder(label, { fatal: kind === 'strict', ignoreBOM: true });
  decoders[kind].set(label, decoder);
  return decoder;
}

/** The text, or null when the bytes are not valid in this encoding. */
export function decodeStrict(bytes: Uint8Array, encoding: UnicodeEncoding): string | null {
  const decoder = decoderOf(encoding, 'strict');
  try {
    return decoder.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The text, with U+FFFD for whatever is not valid in this encoding. */
export function decodeLoosely(bytes: Uint8Array, encoding: UnicodeEncoding): string {
  return decoderOf(encoding, 'loose').decode(bytes);
}

/**
 * The text of bytes in one of the old encodings of the WHATWG standard (`windows-1250`, `macintosh`, `shift_jis`), with
 * U+FFFD for what it leaves undefined; null for a name that is no encoding or one of Unicode's.
 */
export function decodeCodePage(bytes: Uint8Array, label: string): string | null {
  if (/^(?:utf|unicode|ucs)/i.test(label)) return null;
  try {
    return decoderOf(label, 'loose').decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** UTF-8 without a byte order mark; lone surrogates become U+FFFD. */
export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  return new host.TextEncoder().encode(text);
}

/** Base64 of some bytes (RFC 4648, section 4), for a few hundred of them: digests, keys. */
export function toBase64(bytes: Uint8Array): string {
  return host.btoa(String.fromCharCode(...bytes));
}

/** What windows-1252 has at 0x80 to 0x9F; the five undefined bytes stay what they are, as in every browser. */
const windows1252Upper =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/**
 * Text of windows-1252 bytes; never fails.
 *
 * Own table, because Node's decoder (20 to 23) reads 0x80 to 0x9F as if it were Latin-1 and so loses dashes and
 * quotation marks.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  if (bytes.length < fewBytes) {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(unitIn1252(byte));
    return text;
  }
  const units = new Uint16Array(bytes.length);
  for (let i = 0; i < bytes.length; i += 1) units[i] = unitIn1252(bytes[i] as number);
  const view = new Uint8Array(units.buffer);
  return decodeLoosely(view, isLittleEndian ? 'utf-16le' : 'utf-16be');
}

/** Up to here letters are put together sooner than a decoder begins. */
const fewBytes = 32;

function unitIn1252(byte: number): number {
  return byte >= 0x80 && byte <= 0x9f ? windows1252Upper.charCodeAt(byte - 0x80) : byte;
}

/** Whether windows-1252 leaves this byte undefined. */
export function isUndefinedIn1252(byte: number): boolean {
  return byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d;
}

const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
