import { decodeText } from './decode-text';
import { fileKind } from './file-kind';

/** How many bytes are looked at to tell a format by its words. */
const sampleLength = 65_536;

/** The beginning of a file as text, to tell its format by; null where it is no text. Whether the file goes on behind it. */
export function textSample(bytes: Uint8Array): { readonly text: string; readonly isCut: boolean } | null {
  if (fileKind(bytes) !== 'text') return null;
  // An even number, so that UTF-16 is not cut in the middle of a unit.
  const decoded = decodeText(bytes.subarray(0, sampleLength), '');
  return decoded.ok ? { text: decoded.value.text, isCut: bytes.length > sampleLength } : null;
}
