import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { derivedGuid } from '../shared/kernel/derived-guid';
import { writeQdpx } from '../shared/exporters/formats/qdpx';
import type {
  CodeId,
  CoderId,
  CodingId,
  DocumentId,
  EventId,
  ProjectId,
  RevisionId,
  Timestamp,
} from '../shared/kernel/ids';
import { compareCodings, type Coding } from '../shared/project/coding';
import { emptyProject, type Project, type Texts } from '../shared/project/project';
import { fromCodePoints } from '../shared/text/code-points';
import { paragraphStarts } from '../shared/text/paragraphs';

/** Sizes of the work loads of the design; `BIG` is one document of 1,000,000 characters. */
export type Size = 'S' | 'M' | 'L' | 'BIG';

type Description = {
  readonly docs: readonly {
    readonly guid: string;
    readonly name: string;
    readonly text: string;
    readonly attributes: { readonly Ereignis: string };
  }[];
  readonly codes: readonly {
    readonly guid: string;
    readonly name: string;
    readonly parent: number | null;
    readonly color: string;
  }[];
  readonly codings: readonly (readonly [code: number, document: number, start: number, end: number])[];
  readonly events: readonly string[];
};

const generator = resolve('..', 'shared', 'workload', 'workload.py');
const folder = join(tmpdir(), 'wortlaut-workload');
const at = '2024-06-07T10:00:00.000Z' as Timestamp;
const coderId = derivedGuid('coder') as CoderId;

/** Whether the generator of the work loads is at hand. */
export function hasWorkload(): boolean {
  return existsSync(generator);
}

/** What a measurement that needs them says instead. */
export const noWorkload = 'Skipped: the generator of the work loads (../shared/workload/workload.py) is not here.';

/** The work load as a project; generated once and then kept among the temporary files. */
export function workload(size: Size): { readonly project: Project; readonly texts: Texts } {
  const file = join(folder, size, 'workload.json');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    execFileSync('python3', [generator, size, folder], { stdio: 'ignore' });
  }
  return projectOf(size, JSON.parse(readFileSync(file, 'utf8')) as Description);
}

/** The same as a project file on disk; its path. */
export function projectFile(name: string, source: { readonly project: Project; readonly texts: Texts }): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.qdpx`);
  writeFileSync(file, writeQdpx(source));
  return file;
}

function projectOf(size: Size, description: Description): { readonly project: Project; readonly texts: Texts } {
  const events = description.events.map((title) => ({ id: derivedGuid(`event ${title}`) as EventId, title }));
  const eventOf = new Map(events.map(({ id, title }) => [title, id]));
  const documents = description.docs.map((source, position) => ({
    source,
    position,
    id: source.guid as DocumentId,
    revisionId: derivedGuid(`revision ${source.guid}`) as RevisionId,
  }));
  const codeIds = description.codes.map((code) => code.guid as CodeId);
  const info = {
    id: derivedGuid(`project ${size}`) as ProjectId,
    name: `Work load ${size}`,
    language: 'de' as const,
    referenceTemplate: '{label}, Abs. {par}',
    credits: '',
    createdAt: at,
  };
  const project: Project = {
    ...emptyProject(info),
    coders: new Map([[coderId, { id: coderId, name: 'Bench' }]]),
    events: new Map(
      events.map(({ id, title }, index) => [
        id,
        {
          id,
          title,
          series: '',
          date: `2024-01-${String(index + 1).padStart(2, '0')}`,
          place: '',
          hosts: '',
          funders: '',
          createdAt: at,
        },
      ]),
    ),
    documents: new Map(
      documents.map(({ source, position, id, revisionId }) => [
        id,
        {
          id,
          kind: 'transcript' as const,
          name: source.name,
          eventId: eventOf.get(source.attributes.Ereignis) ?? null,
          revisionId,
          position,
          attributes: {},
          quotation: null,
          origin: null,
          createdAt: at,
        },
      ]),
    ),
    revisions: new Map(
      documents.map(({ source, id, revisionId }) => [
        revisionId,
        {
          id: revisionId,
          documentId: id,
          number: 1,
          length: source.text.length,
          paragraphs: paragraphStarts(source.text),
          turns: [],
          createdAt: at,
        },
      ]),
    ),
    codes: new Map(
      description.codes.map((code, index) => [
        code.guid as CodeId,
        {
          id: code.guid as CodeId,
          parentId: code.parent === null ? null : (codeIds[code.parent] ?? null),
          position: index,
          name: code.name,
          color: code.color.toLowerCase(),
          definition: '',
          include: '',
          exclude: '',
          examples: [],
          origin: 'inductive' as const,
          createdAt: at,
        },
      ]),
    ),
    codings: codingsOf(description, codeIds),
  };
  return { project, texts: new Map(documents.map(({ revisionId, source }) => [revisionId, source.text])) };
}

function codingsOf(description: Description, codeIds: readonly CodeId[]): ReadonlyMap<DocumentId, readonly Coding[]> {
  const lists = new Map<DocumentId, Coding[]>();
  const offsetsOf = description.docs.map(({ text }) => (text.length === [...text].length ? null : text));
  description.codings.forEach(([code, document, first, last], index) => {
    const source = description.docs[document];
    if (source === undefined) return;
    const astral = offsetsOf[document] ?? null;
    const [start, end] = astral === null ? [first, last] : fromCodePoints(astral, [first, last]);
    const documentId = source.guid as DocumentId;
    const coding: Coding = {
      id: derivedGuid(`coding ${index} ${source.guid}`) as CodingId,
      documentId,
      codeId: codeIds[code] as CodeId,
      start: start as number,
      end: end as number,
      quote: source.text.slice(start, end),
      coderId,
      weight: null,
      createdAt: at,
    };
    const list = lists.get(documentId);
    if (list === undefined) lists.set(documentId, [coding]);
    else list.push(coding);
  });
  for (const list of lists.values()) list.sort(compareCodings);
  return lists;
}
