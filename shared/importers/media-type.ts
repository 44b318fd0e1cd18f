/** Boxes and codecs are looked for in this many bytes at the beginning; programs that stream put them there. */
const headLength = 65_536;

type Known = readonly [mediaType: string, signature: string, at?: number, more?: string, moreAt?: number];

const known: readonly Known[] = [
  ['audio/wav', 'RIFF', 0, 'WAVE', 8],
  ['video/x-msvideo', 'RIFF', 0, 'AVI ', 8],
  ['audio/mpeg', 'ID3'],
  ['audio/flac', 'fLaC'],
  ['audio/aiff', 'FORM', 0, 'AIFF', 8],
  ['audio/aiff', 'FORM', 0, 'AIFC', 8],
  ['audio/amr', '#!AMR'],
  ['audio/x-caf', 'caff\0'],
  ['audio/x-dss', '\x02dss'],
  ['audio/x-dss', '\x03dss'],
  ['audio/x-ds2', '\x03ds2'],
];

/**
 * The media type of a recording, by what its bytes say; null for anything that is none, pictures among them.
 *
 * Containers that may hold either are video where a video track is found: MP4, WebM, Matroska, Ogg, ASF.
 */
export function mediaTypeOf(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, headLength));
  const found = known.find(
    ([, signature, at = 0, more = '', moreAt = 0]) => head.startsWith(signature, at) && head.startsWith(more, moreAt),
  );
  if (found !== undefined) return found[0];
  if (head.startsWith('OggS'))
    return head.includes('\x80theora') || head.includes('\x01video') ? 'video/ogg' : 'audio/ogg';
  if (head.startsWith('ftyp', 4)) return mp4Type(bytes, head.slice(8, 12));
  if (head.startsWith('\x1aE\xdf\xa3')) {
    const kind = head.includes('webm') ? 'webm' : head.includes('matroska') ? 'x-matroska' : null;
    return kind === null ? null : `${/V_[A-Z]/.test(head) ? 'video' : 'audio'}/${kind}`;
  }
  if (head.startsWith('\x30\x26\xb2\x75\x8e\x66\xcf\x11')) {
    // The stream type "video" of ASF.
    return head.includes('\xc0\xef\x19\xbc\x4d\x5b\xcf\x11') ? 'video/x-ms-wmv' : 'audio/x-ms-wma';
  }
  return isMpegAudio(bytes) ? 'audio/mpeg' : isAdts(bytes) ? 'audio/aac' : null;
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 8192) {
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  }
  return text;
}

/** Brands that name sound or QuickTime; HEIF pictures are none; else whether a track is handled as video. */
function mp4Type(bytes: Uint8Array, brand: string): string | null {
  if (/^(?:heic|heix|mif1|msf1|avif|avis|crx )$/.test(brand)) return null;
  if (/^M4[AB] $/.test(brand)) return 'audio/mp4';
  if (brand === 'qt  ') return 'video/quicktime';
  if (brand.startsWith('3gp')) return 'video/3gpp';
  const [video, sound] = [hasHandler(bytes, 'vide'), hasHandler(bytes, 'soun')];
  return sound && !video ? 'audio/mp4' : 'video/mp4';
}

/** Whether the movie has a track of this handler: `hdlr`, eight bytes, its type. The tracks stand at either end. */
function hasHandler(bytes: Uint8Array, type: string): boolean {
  const ends = [bytes.subarray(0, 1_048_576), bytes.subarray(Math.max(0, bytes.length - 4_194_304))];
  return ends.some((part) => {
    const text = latin1(part);
    for (let at = text.indexOf('hdlr'); at !== -1; at = text.indexOf('hdlr', at + 4)) {
      if (text.startsWith(type, at + 12)) return true;
    }
    return false;
  });
}

const rates = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const halfRates = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const samplings = [44_100, 48_000, 32_000];

/** MP3 without a tag: a frame, and another one where it ends (ISO 11172-3, layer III). */
function isMpegAudio(bytes: Uint8Array): boolean {
  const length = mpegFrame(bytes, 0);
  return length !== null && mpegFrame(bytes, length) !== null;
}

function mpegFrame(bytes: Uint8Array, at: number): number | null {
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
  if (first !== 0xff || (second & 0xe6) !== 0xe2) return null;
  const version = (second >> 3) & 3;
  const isFull = version === 3;
  const rate = (isFull ? rates : halfRates)[third >> 4];
  const sampling = samplings[(third >> 2) & 3];
  if (version === 1 || rate === undefined || rate === 0 || sampling === undefined) return null;
  const divided = sampling / (isFull ? 1 : version === 2 ? 2 : 4);
  return Math.floor(((isFull ? 144 : 72) * rate * 1000) / divided) + ((third >> 1) & 1);
}

/** AAC in ADTS frames, two in a row. */
function isAdts(bytes: Uint8Array): boolean {
  const length = adtsFrame(bytes, 0);
  return length !== null && adtsFrame(bytes, length) !== null;
}

function adtsFrame(bytes: Uint8Array, at: number): number | null {
  const [first = 0, second = 0, , fourth = 0, fifth = 0, sixth = 0] = bytes.subarray(at, at + 6);
  if (first !== 0xff || (second & 0xf6) !== 0xf0) return null;
  const length = ((fourth & 3) << 11) | (fifth << 3) | (sixth >> 5);
  return length < 7 ? null : length;
}
