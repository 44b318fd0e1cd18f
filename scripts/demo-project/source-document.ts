import { documentKinds, releaseStates, type DocumentKind, type ReleaseState } from '../../shared/project/document';
import type { Attributes } from '../../shared/project/schema';
import { parseMarkedText, type MarkedText } from './marked-text';

/** Who speaks, as the head of a source says: `speaker B1: Rolle | Alter=44`. */
export type SourceSpeaker = { readonly label: string; readonly role: string; readonly attributes: Attributes };

/** A document as the authors wrote it: head, words, marks. */
export type SourceDocument = MarkedText & {
  /** `event/file`, without the ending: the name other sources use. */
  readonly path: string;
  readonly name: string;
  readonly kind: DocumentKind;
  readonly coder: string;
  /** Codes every third mark, on the next working day. */
  readonly second: string | null;
  readonly coded: string;
  readonly imported: string | null;
  readonly attributes: Attributes;
  readonly speakers: readonly SourceSpeaker[];
  readonly turns: readonly { readonly start: number; readonly wordsStart: number; readonly label: string }[];
  readonly quotation: {
    readonly label: string;
    readonly role: string;
    readonly release: ReleaseState;
    readonly source: string | null;
  } | null;
};

const ownKeys = ['name', 'kind', 'coder', 'second', 'coded', 'imported', 'label', 'role', 'release', 'source'];

/** Reads one source: a head between lines of `---`, then the words with their marks. */
export function parseSourceDocument(path: string, source: string): SourceDocument {
  const parts = /^---\n(.*?)\n---\n(.*)$/s.exec(source);
  if (parts === null) throw new Error(`${path}: no head`);
  const lines = (parts[1] ?? '').split('\n').map((line) => /^([^:]+): (.*)$/.exec(line) ?? [line, line, '']);
  const head = new Map(lines.map(([, key = '', value = '']) => [key, value] as const));
  const needed = (key: string): string => {
    const value = head.get(key);
    if (value === undefined) throw new Error(`${path}: ${key} is missing in the head`);
    return value;
  };
  const marked = parseMarkedText((parts[2] ?? '').trim());
  const speakers = [...head].flatMap(([key, value]) => speakerOf(key, value));
  const kind = oneOf(documentKinds, needed('kind'), path);
  return {
    ...marked,
    path,
    name: needed('name'),
    kind,
    coder: needed('coder'),
    second: head.get('second') ?? null,
    coded: needed('coded'),
    imported: head.get('imported') ?? null,
    attributes: Object.fromEntries(
      [...head]
        .filter(([key]) => !ownKeys.includes(key) && !key.startsWith('speaker '))
        .map(([key, value]) => [key, typed(value)]),
    ),
    speakers,
    turns: turnsOf(marked.text, new Set(speakers.map((speaker) => speaker.label))),
    quotation:
      kind === 'o-tone'
        ? {
            label: needed('label'),
            role: needed('role'),
            release: oneOf(releaseStates, needed('release'), path),
            source: head.get('source') ?? null,
          }
        : null,
  };
}

function speakerOf(key: string, value: string): SourceSpeaker[] {
  if (!key.startsWith('speaker ')) return [];
  const [role = '', ...attributes] = value.split(' | ');
  const pairs = attributes.map((attribute) => attribute.split('='));
  return [
    {
      label: key.slice('speaker '.length),
      role,
      attributes: Object.fromEntries(pairs.map(([name = '', text = '']) => [name, typed(text)])),
    },
  ];
}

function turnsOf(text: string, labels: ReadonlySet<string>): SourceDocument['turns'] {
  return [...text.matchAll(/^([A-Za-z]+\d*):[ ]/gm)].flatMap((match) => {
    const label = match[1] ?? '';
    return labels.has(label) ? [{ start: match.index, wordsStart: match.index + match[0].length, label }] : [];
  });
}

function typed(value: string): string | number {
  return /^\d+$/.test(value) ? Number(value) : value;
}

function oneOf<Value extends string>(values: readonly Value[], value: string, path: string): Value {
  const found = values.find((candidate) => candidate === value);
  if (found === undefined) throw new Error(`${path}: ${value} is none of ${values.join(', ')}`);
  return found;
}
