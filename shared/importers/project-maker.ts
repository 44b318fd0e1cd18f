import { append } from '../kernel/append';
import { required } from '../kernel/assert';
import type {
  CaseId,
  CodeId,
  CoderId,
  CodingId,
  DocumentId,
  MemoId,
  ProjectId,
  RevisionId,
  SpeakerId,
  Timestamp,
} from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { Problem } from '../kernel/problem';
import type { CaseRecord } from '../project/case';
import type { Code } from '../project/code';
import type { Coder } from '../project/coder';
import { compareCodings, type Coding } from '../project/coding';
import type { DocumentRecord } from '../project/document';
import { cutQuote } from '../project/cut-passages';
import { defaultReferenceTemplate, type ProjectInfo } from '../project/info';
import type { Memo, MemoTarget } from '../project/memo';
import { palette } from '../project/palette';
import { emptyProject } from '../project/project';
import type { Revision } from '../project/revision';
import type { Attributes } from '../project/schema';
import type { Speaker } from '../project/speaker';
import type { Span } from '../text/span';
import { codeListLimits, listedColor } from './code-lists/define-code-list';
import { baseName } from './file-name';
import { KeptMaker } from './kept-maker';
import type { PlacedText } from './place-quotes';
import type { ReadProject, SourceReading } from './qdpx/reading';
import { textRecords } from './text-records';

export type MadeCode = {
  readonly parentId: CodeId | null;
  readonly name: string;
  /** `#rgb` or `#rrggbb`; what is none gets one of the palette. */
  readonly color: string;
  readonly definition: string;
  readonly createdAt: Timestamp | null;
};
export type MadeDocument = {
  readonly name: string;
  /** In its normal form. */
  readonly text: string;
  readonly attributes: Attributes;
  readonly createdAt: Timestamp | null;
};
export type MadeCoding = {
  readonly documentId: DocumentId;
  readonly codeId: CodeId;
  readonly span: Span;
  readonly coderId: CoderId;
  readonly weight: number | null;
  readonly createdAt: Timestamp | null;
};
export type MadeMemo = { readonly title: string; readonly text: string; readonly createdAt: Timestamp | null };

type Head = {
  readonly file: string;
  /** Name of the tool; whatever nobody is named for is its. */
  readonly tool: string;
  /** May be empty; then the project is called after its file. */
  readonly name: string;
  readonly createdAt: Timestamp | null;
  readonly ports: Ports;
};

/** How much of a quotation is said in a problem. */
const longestQuote = 80;

/** How many files are named in one problem. */
const mostNamed = 8;

/** Makes records of a project out of another tool's, one after the other. Times that are null are the project's own. */
export class ProjectMaker {
  private readonly file: string;
  private readonly tool: string;
  private readonly ports: Ports;
  private readonly info: ProjectInfo;
  private readonly coders = new Map<string, Coder>();
  private readonly codes = new Map<CodeId, Code>();
  /** How many codes lie directly below one, and how deep it lies itself. */
  private readonly below = new Map<CodeId | null, number>();
  private readonly depths = new Map<CodeId | null, number>([[null, 0]]);
  private tooDeep = 0;
  private readonly documents = new Map<DocumentId, DocumentRecord>();
  private readonly revisions = new Map<RevisionId, Revision>();
  private readonly speakers = new Map<SpeakerId, Speaker>();
  private readonly codings = new Map<DocumentId, Coding[]>();
  private readonly given = new Map<string, CodingId>();
  private readonly cases = new Map<CaseId, CaseRecord>();
  private readonly memos = new Map<MemoId, Memo>();
  private readonly texts = new Map<RevisionId, string>();
  private readonly problems: Problem[] = [];
  private readonly readings: SourceReading[] = [];
  /** What is kept as it came. */
  readonly kept: KeptMaker;

  constructor({ file, tool, name, createdAt, ports }: Head) {
    this.file = file;
    this.tool = tool;
    this.ports = ports;
    this.info = {
      id: ports.newId() as ProjectId,
      name: name.trim() === '' ? baseName(file) : name,
      language: 'de',
      referenceTemplate: defaultReferenceTemplate.de,
      credits: '',
      createdAt: createdAt ?? ports.now(),
    };
    this.kept = new KeptMaker(ports, this.info.createdAt);
  }

  /** The coder of this name; the same name is the same person. One without a name is called after the tool. */
  coder(name: string): CoderId {
    const called = name.trim() === '' ? this.tool : name;
    const known = this.coders.get(called) ?? { id: this.ports.newId() as CoderId, name: called };
    this.coders.set(called, known);
    return known.id;
  }

  /** A code, the last below its parent so far; below its grandparent where it would lie deeper than codes may. */
  code({ parentId: wanted, name, color, definition, createdAt }: MadeCode): CodeId {
    const id = this.ports.newId() as CodeId;
    const isTooDeep = (this.depths.get(wanted) ?? 0) >= codeListLimits.depth;
    if (isTooDeep) this.tooDeep += 1;
    const parentId = isTooDeep && wanted !== null ? (this.codes.get(wanted)?.parentId ?? null) : wanted;
    this.depths.set(id, (this.depths.get(parentId) ?? 0) + 1);
    const position = this.below.get(parentId) ?? 0;
    this.below.set(parentId, position + 1);
    this.codes.set(id, {
      id,
      parentId,
      position,
      name,
      color: listedColor(color) ?? required(palette[this.codes.size % palette.length], 'color'),
      definition,
      include: '',
      exclude: '',
      examples: [],
      origin: 'inductive',
      createdAt: createdAt ?? this.info.createdAt,
    });
    return id;
  }

  document(source: MadeDocument): DocumentId {
    const { ports, info, documents } = this;
    const createdAt = source.createdAt ?? info.createdAt;
    const id = ports.newId() as DocumentId;
    const revisionId = ports.newId() as RevisionId;
    const records = textRecords({ ...source, id, revisionId, position: documents.size, createdAt }, ports);
    const { document, revision } = records;
    documents.set(document.id, document);
    this.revisions.set(revision.id, revision);
    for (const speaker of records.speakers) this.speakers.set(speaker.id, speaker);
    this.texts.set(revision.id, source.text);
    return document.id;
  }

  /** A coding; one coder gives a passage a code once, so the same again is the one there is. */
  coding({ documentId, codeId, span, coderId, weight, createdAt }: MadeCoding): CodingId {
    const { start, end } = span;
    const key = `${documentId} ${codeId} ${coderId} ${start} ${end}`;
    const known = this.given.get(key);
    if (known !== undefined) return known;
    const document = required(this.documents.get(documentId), 'document');
    const quote = cutQuote(required(this.texts.get(document.revisionId), 'text'), span);
    const id = this.ports.newId() as CodingId;
    this.given.set(key, id);
    const at = createdAt ?? this.info.createdAt;
    append(this.codings, documentId, { id, documentId, codeId, start, end, quote, coderId, weight, createdAt: at });
    return id;
  }

  case(made: Omit<CaseRecord, 'id'>): CaseId {
    const id = this.ports.newId() as CaseId;
    this.cases.set(id, { id, ...made });
    return id;
  }

  /** A memo on a record, or on the project as a whole; none where it says nothing. */
  memo(target: MemoTarget | 'project', { title, text, createdAt }: MadeMemo): void {
    if (text.trim() === '') return;
    const id = this.ports.newId() as MemoId;
    const at = createdAt ?? this.info.createdAt;
    const on: MemoTarget = target === 'project' ? { type: 'project', id: this.info.id } : target;
    this.memos.set(id, { id, target: on, title, text, createdAt: at, updatedAt: at });
  }

  problem(problem: Omit<Problem, 'file'>): void {
    this.problems.push({ ...problem, file: this.file });
  }

  /** A problem that counts something; none where there is nothing to count. */
  count(severity: Problem['severity'], code: string, count: number, place?: string): void {
    if (count > 0) this.problem({ code, severity, ...(place === undefined ? {} : { place }), params: { count } });
  }

  /** Files that are not there: they lie somewhere else, or (`isWanted`) should have come along. */
  absent(paths: readonly string[], { isWanted }: { readonly isWanted: boolean }): void {
    const params = { count: paths.length, names: paths.slice(0, mostNamed).join(', ') };
    const code = isWanted ? 'media-files-missing' : 'media-files-outside';
    if (paths.length > 0) this.problem({ code, severity: isWanted ? 'warning' : 'note', params });
  }

  reading(reading: SourceReading): void {
    this.readings.push(reading);
  }

  /** How the places of a document were read, and how many of its passages were found beside theirs. */
  placed({ documentId, name, placed }: { documentId: DocumentId; name: string; placed: PlacedText }): void {
    if (placed.spans.length > 0) this.reading({ documentId, document: name, ...placed.reading });
    this.count('note', 'codings-moved', placed.moved, name);
  }

  /** A coding whose words do not stand where it says. */
  misquoted(document: string, quote: string): void {
    const params = { quote: quote.slice(0, longestQuote) };
    this.problem({ code: 'coding-misquoted', severity: 'warning', place: document, params });
  }

  /** The project as it has become. `noticed` comes before its own problems. */
  finish(noticed: readonly Problem[]): ReadProject {
    for (const list of this.codings.values()) list.sort(compareCodings);
    if (this.coders.size === 0) this.coder('');
    this.count('warning', 'codes-too-deep', this.tooDeep);
    const { codes, documents, revisions, speakers, codings, cases, memos, texts, readings } = this;
    const coders = new Map([...this.coders.values()].map((coder) => [coder.id, coder]));
    const { files, parts: keptParts, bytes, nearby } = this.kept;
    const records = { coders, codes, documents, revisions, speakers, codings, cases, memos, files, keptParts };
    return {
      project: { ...emptyProject(this.info), ...records },
      texts,
      problems: [...noticed, ...this.problems, ...this.kept.notes(this.file)],
      ...(files.size > 0 ? { files: bytes } : {}),
      ...(nearby.size > 0 ? { nearby: [...nearby.values()] } : {}),
      readings,
    };
  }
}
