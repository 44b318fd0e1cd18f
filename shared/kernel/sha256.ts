/** Primes whose roots the constants are made of; 64 of them (FIPS 180-4, section 4.2.2). */
const primes = firstPrimes(64);
/** First 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const rounds = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
/** First 32 bits of the fractional parts of the square roots of the first eight primes. */
const start = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

/** Bytes that are taken in at a time. */
const blockLength = 64;

/**
 * SHA-256 of bytes that come piece by piece, as FIPS 180-4 has it.
 *
 * Own code, because the platform's wants all bytes at once, is asynchronous, and is not the same name everywhere. About
 * 200 MB a second. Not for secrets.
 */
export class Sha256 {
  private readonly state = start.slice();
  private readonly words = new Int32Array(64);
  private readonly rest = new Uint8Array(blockLength);
  private readonly restView = new DataView(this.rest.buffer);
  private length = 0;

  /** Takes the next bytes in. */
  update(bytes: Uint8Array): this {
    let at = 0;
    const held = this.length % blockLength;
    this.length += bytes.length;
    if (held > 0) {
      at = Math.min(blockLength - held, bytes.length);
      this.rest.set(bytes.subarray(0, at), held);
      if (held + at < blockLength) return this;
      this.mix(this.restView, 0);
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (; at + blockLength <= bytes.length; at += blockLength) this.mix(view, at);
    this.rest.set(bytes.subarray(at));
    return this;
  }

  /** The 32 bytes of the hash; nothing can be taken in after that. */
  digest(): Uint8Array {
    const { length, restView } = this;
    const held = length % blockLength;
    // A one bit, zeros, and the length in bits at the end of a block.
    this.rest.fill(0, held);
    this.rest[held] = 0x80;
    if (held + 9 > blockLength) {
      this.mix(restView, 0);
      this.rest.fill(0);
    }
    restView.setUint32(56, Math.floor(length / 0x2000_0000));
    restView.setUint32(60, length * 8);
    this.mix(restView, 0);
    const digest = new DataView(new ArrayBuffer(32));
    this.state.forEach((word, index) => digest.setInt32(index * 4, word));
    return new Uint8Array(digest.buffer);
  }

  /** Mixes one block into the state. */
  private mix(view: DataView, from: number): void {
    const { state, words } = this;
    for (let index = 0; index < 16; index += 1) words[index] = view.getInt32(from + index * 4);
    for (let index = 16; index < 64; index += 1) {
      const early = words[index - 15] as number;
      const late = words[index - 2] as number;
      const first = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
      const second = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
      words[index] = ((words[index - 16] as number) + first + (words[index - 7] as number) + second) | 0;
    }
    let a = state[0] as number;
    let b = state[1] as number;
    let c = state[2] as number;
    let d = state[3] as number;
    let e = state[4] as number;
    let f = state[5] as number;
    let g = state[6] as number;
    let h = state[7] as number;
    for (let index = 0; index < 64; index += 1) {
      const sums = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
      const one = (h + sums + ((e & f) ^ (~e & g)) + (rounds[index] as number) + (words[index] as number)) | 0;
      const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    state[0] = (state[0] as number) + a;
    state[1] = (state[1] as number) + b;
    state[2] = (state[2] as number) + c;
    state[3] = (state[3] as number) + d;
    state[4] = (state[4] as number) + e;
    state[5] = (state[5] as number) + f;
    state[6] = (state[6] as number) + g;
    state[7] = (state[7] as number) + h;
  }
}

/** SHA-256 of some bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return new Sha256().update(bytes).digest();
}

function turned(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 0x1_0000_0000);
}

function firstPrimes(count: number): readonly number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number += 1) {
    if (found.every((prime) => number % prime !== 0)) found.push(number);
  }
  return found;
}
