import { describe, expect, it } from 'vitest';
import { crc32 } from './crc32';
import { encodeUtf8 } from './encoding';
import { withDensity } from './png-density';

function chunk(type: string, data: readonly number[]): number[] {
  const body = Uint8Array.from([...encodeUtf8(type), ...data]);
  return [...word(data.length), ...body, ...word(crc32(body))];
}

function word(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const header = chunk('IHDR', [...word(1), ...word(1), 8, 0, 0, 0, 0]);
const rest = [...chunk('IDAT', [1, 2, 3]), ...chunk('IEND', [])];
/** 300 dots to the inch are 11,811 to the metre. */
const density = chunk('pHYs', [...word(11_811), ...word(11_811), 1]);

describe('the density of a picture', () => {
  it('stands behind the header, with its checksum', () => {
    const png = Uint8Array.from([...signature, ...header, ...rest]);
    expect([...withDensity(png, 300)]).toEqual([...signature, ...header, ...density, ...rest]);
  });

  it('takes the place of another', () => {
    const png = Uint8Array.from([...signature, ...header, ...chunk('pHYs', [...word(1), ...word(2), 0]), ...rest]);
    expect([...withDensity(png, 300)]).toEqual([...signature, ...header, ...density, ...rest]);
  });

  it('is written into a picture that is part of a larger block of memory', () => {
    const block = Uint8Array.from([7, 7, 7, ...signature, ...header, ...rest]);
    expect([...withDensity(block.subarray(3), 300)]).toEqual([...signature, ...header, ...density, ...rest]);
  });
});
