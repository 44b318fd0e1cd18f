import { sha256 } from './sha256';

/** The platform's own SHA-256, which a page without a secure origin lacks. Typed without a DOM or Node library. */
type Subtle = { digest(algorithm: 'SHA-256', bytes: Uint8Array): Promise<ArrayBuffer> };
const host = globalThis as unknown as { readonly crypto?: { readonly subtle?: Subtle } };

/** SHA-256 of some bytes in lower-case hex; by the platform, some hundred megabytes a second, where it can. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
  const subtle = host.crypto?.subtle;
  const digest = subtle === undefined ? sha256(bytes) : new Uint8Array(await subtle.digest('SHA-256', bytes));
  return hexOf(digest);
}

/** A hash as it is written, in lower-case hex. */
export function hexOf(digest: Uint8Array): string {
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
