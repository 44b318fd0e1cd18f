import { SaxesParser } from 'saxes';

/** What `project.qde` says that this reader understands; ids are GUIDs in lower case without braces, as written. */
export type Qde = {
  readonly name: string;
  readonly origin: string;
  readonly createdAt: string;
  readonly users: readonly QdeUser[];
  readonly codes: readonly QdeCode[];
  readonly cases: readonly QdeCase[];
  readonly sources: readonly QdeSource[];
  /** What is there and is not read, by element name. */
  readonly skipped: ReadonlyMap<string, number>;
};
export type QdeUser = { readonly guid: string; readonly name: string };
export type QdeCode = {
  readonly guid: string;
  /** Index of the code above it. */
  readonly parent: number | null;
  readonly name: string;
  readonly color: string;
  description: string;
};
export type QdeCase = {
  readonly guid: string;
  readonly name: string;
  readonly values: Values;
  readonly sources: string[];
};
export type QdeSource = {
  readonly guid: string;
  readonly name: string;
  readonly path: string;
  readonly createdAt: string;
  content: string | null;
  readonly selections: QdeSelection[];
  /** Codings of the whole document. */
  readonly codings: QdeCoding[];
  readonly values: Values;
};
export type QdeSelection = { readonly start: number; readonly end: number; readonly codings: QdeCoding[] };
export type QdeCoding = { readonly guid: string; readonly user: string; readonly createdAt: string; code: string };
export type Values = Map<string, string | number | boolean>;

/** Why a file could not be parsed, as the user may be told. */
export class QdeError extends Error {
  constructor(
    readonly code: 'qdpx-doctype' | 'qdpx-xml-damaged',
    readonly line: number,
  ) {
    super(code);
  }
}

/** Elements that hold things we do not read yet; each is counted once and its content passed over. */
const passedOver = new Set('PDFSource PictureSource AudioSource VideoSource Note Set Link Graph'.split(' '));

/** How much is parsed between two reports of progress. */
const pieceSize = 1024 * 1024;

/**
 * Parses `project.qde` in one pass, without a tree of it in memory.
 *
 * Names are matched without their prefix, and missing attributes are empty: real files lack even required ones. A
 * document type declaration is refused, so no entity can blow the file up. Throws `QdeError`.
 */
export function parseQde(xml: string, onProgress: (fraction: number) => void): Qde {
  const reader = new QdeReader();
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new QdeError('qdpx-xml-damaged', parser.line);
  });
  parser.on('doctype', () => {
    throw new QdeError('qdpx-doctype', parser.line);
  });
  parser.on('opentag', ({ name, attributes }) => reader.open(localName(name), attributes as Record<string, string>));
  parser.on('closetag', ({ name }) => reader.close(localName(name)));
  parser.on('text', (text) => reader.text(text));
  parser.on('cdata', (text) => reader.text(text));
  for (let from = 0; from < xml.length; from += pieceSize) {
    parser.write(xml.slice(from, from + pieceSize));
    onProgress(from / xml.length);
  }
  parser.close();
  return reader.result();
}

type Head = { name: string; origin: string; createdAt: string };

/** Takes the elements in turn and keeps those it understands. */
class QdeReader {
  private head: Head = { name: '', origin: '', createdAt: '' };
  private readonly users: QdeUser[] = [];
  private readonly codes: QdeCode[] = [];
  private readonly variables = new Map<string, string>();
  private readonly cases: QdeCase[] = [];
  private readonly sources: QdeSource[] = [];
  private readonly skipped = new Map<string, number>();

  private readonly path: string[] = [];
  /** Indexes of the codes we are in, from the root down. */
  private readonly openCodes: number[] = [];
  private source: QdeSource | null = null;
  private selection: QdeSelection | null = null;
  private coding: QdeCoding | null = null;
  private case: QdeCase | null = null;
  private variable = '';
  private words: string[] | null = null;
  /** Depth at which passing over began; 0 while reading. */
  private passedAt = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const parent = this.path.at(-1) ?? '';
    this.path.push(name);
    if (this.passedAt > 0) return;
    if (passedOver.has(name)) {
      this.skipped.set(name, (this.skipped.get(name) ?? 0) + 1);
      this.passedAt = this.path.length;
      return;
    }
    const of = (key: string): string => attributes[key] ?? '';
    const guid = normalGuid(of('guid'));
    const target = normalGuid(of('targetGUID'));
    switch (name) {
      case 'Project':
        this.head = { name: of('name'), origin: of('origin'), createdAt: of('creationDateTime') };
        break;
      case 'User':
        this.users.push({ guid, name: of('name') });
        break;
      case 'Code': {
        const code = {
          guid,
          parent: this.openCodes.at(-1) ?? null,
          name: of('name'),
          color: of('color'),
          description: '',
        };
        this.openCodes.push(this.codes.push(code) - 1);
        break;
      }
      case 'Variable':
        this.variables.set(guid, of('name'));
        break;
      case 'Case':
        this.case = { guid, name: of('name'), values: new Map(), sources: [] };
        this.cases.push(this.case);
        break;
      case 'SourceRef':
        this.case?.sources.push(target);
        break;
      case 'TextSource':
        this.source = {
          guid,
          name: of('name'),
          path: of('plainTextPath'),
          createdAt: of('creationDateTime'),
          content: null,
          selections: [],
          codings: [],
          values: new Map(),
        };
        this.sources.push(this.source);
        break;
      case 'PlainTextSelection':
        this.selection = { start: Number(of('startPosition')), end: Number(of('endPosition')), codings: [] };
        this.source?.selections.push(this.selection);
        break;
      case 'Coding':
        this.coding = { guid, user: normalGuid(of('creatingUser')), createdAt: of('creationDateTime'), code: '' };
        (parent === 'PlainTextSelection' ? this.selection : this.source)?.codings.push(this.coding);
        break;
      case 'CodeRef':
        if (this.coding !== null) this.coding.code = target;
        break;
      case 'VariableRef':
        this.variable = target;
        break;
      default:
        if (holdsWords(name, parent)) this.words = [];
    }
  }

  text(text: string): void {
    this.words?.push(text);
  }

  close(name: string): void {
    const depth = this.path.length;
    this.path.pop();
    if (this.passedAt > 0) {
      if (depth === this.passedAt) this.passedAt = 0;
      return;
    }
    if (this.words !== null) this.take(name, this.words.join(''));
    this.words = null;
    if (name === 'Code') this.openCodes.pop();
    else if (name === 'Case') this.case = null;
    else if (name === 'TextSource') this.source = null;
    else if (name === 'PlainTextSelection') this.selection = null;
    else if (name === 'Coding') this.coding = null;
  }

  result(): Qde {
    const { users, codes, cases, sources, skipped } = this;
    return { ...this.head, users, codes, cases, sources, skipped };
  }

  private take(name: string, words: string): void {
    if (name === 'Description') {
      const code = this.codes[this.openCodes.at(-1) ?? -1];
      if (code !== undefined) code.description = words;
    } else if (name === 'PlainTextContent') {
      if (this.source !== null) this.source.content = words;
    } else {
      const variable = this.variables.get(this.variable);
      const owner = this.case ?? this.source;
      if (variable !== undefined) owner?.values.set(variable, valueOf(name, words));
    }
  }
}

function holdsWords(name: string, parent: string): boolean {
  if (name === 'Description') return parent === 'Code';
  return name === 'PlainTextContent' || parent === 'VariableValue';
}

function valueOf(name: string, words: string): string | number | boolean {
  const plain = words.trim();
  if (name === 'BooleanValue') return plain === 'true' || plain === '1';
  const number = Number(plain);
  const isNumber = (name === 'IntegerValue' || name === 'FloatValue') && plain !== '' && Number.isFinite(number);
  return isNumber ? number : words;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** GUIDs are compared without braces and in lower case. */
function normalGuid(guid: string): string {
  return guid.replace(/[{}\s]/g, '').toLowerCase();
}
