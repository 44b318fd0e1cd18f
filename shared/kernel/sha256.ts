/** Primes whose roots the constants are made of; 64 of them (FIPS 180-4, section 4.2.2). */
const primes = firstPrimes(64);
/** First 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const rounds = Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
/** First 32 bits of the fractional parts of the square roots of the first eight primes. */
const start = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

/**
 * SHA-256 of some bytes, as FIPS 180-4 has it.
 *
 * Own code, because the platform's is asynchronous and not the same name everywhere. For a policy that names what it
 * allows, not for secrets: it takes its time, about 30 MB a second.
 */
export function sha256(bytes: Uint8Array): Uint8Array {
  const state = start.slice();
  const message = padded(bytes);
  const schedule = new Uint32Array(64);
  for (let at = 0; at < message.byteLength; at += 64) {
    for (let index = 0; index < 16; index += 1) schedule[index] = message.getUint32(at + index * 4);
    mix(state, schedule);
  }
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => digest.setUint32(index * 4, word));
  return new Uint8Array(digest.buffer);
}

/** The message, a one bit, zeros and its length in bits, in whole blocks of 64 bytes. */
function padded(bytes: Uint8Array): DataView {
  const whole = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setUint32(whole.length - 8, Math.floor(bytes.length / 0x2000_0000));
  view.setUint32(whole.length - 4, bytes.length * 8);
  return view;
}

/** Takes one block into the state. */
function mix(state: Uint32Array, words: Uint32Array): void {
  for (let index = 16; index < 64; index += 1) {
    const early = at(words, index - 15);
    const late = at(words, index - 2);
    const first = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const second = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[index] = at(words, index - 16) + first + at(words, index - 7) + second;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index += 1) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const one = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + at(rounds, index) + at(words, index);
    const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, index) => {
    state[index] = at(state, index) + value;
  });
}

function at(words: Uint32Array, index: number): number {
  return words[index] as number;
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
