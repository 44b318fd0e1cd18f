/**
 * A lower-case GUID that follows from a text: the same text always gives the same one.
 *
 * For what the standard wants a GUID for and we have no record of: selections, variables. Four 32-bit FNV-1a hashes with
 * different beginnings; not for secrets.
 */
export function derivedGuid(seed: string): string {
  const hex = [0x811c9dc5, 0x9747b28c, 0x3c6ef372, 0x1b873593]
    .map((start) => fnv1a(seed, start).toString(16).padStart(8, '0'))
    .join('');
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function fnv1a(text: string, start: number): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    hash ^= hash >>> 13;
  }
  return hash >>> 0;
}
