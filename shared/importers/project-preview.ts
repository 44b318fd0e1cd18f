import { required } from '../kernel/assert';
import type { ProjectId } from '../kernel/ids';
import type { Problem } from '../kernel/problem';
import type { FileBeside } from '../project/files-beside';
import { allCodings, type Project } from '../project/project';
import type { NearbyFile } from './qdpx/nearby-file';
import type { ReadProject, SourceReading } from './qdpx/reading';

/** What is counted of a project that was read. */
const counted = ['documents', 'codes', 'cases', 'memos', 'events', 'coders', 'files', 'keptParts'] as const;
export type ProjectCounts = Readonly<Record<(typeof counted)[number] | 'codings', number>>;

/** What one looks at before a project is taken in: small, however large the project is. */
export type ProjectPreview = {
  /** Id of its reader. */
  readonly format: string;
  /** Whether it was written by this program, so that there is nothing to decide about it. */
  readonly isOwn: boolean;
  readonly id: ProjectId;
  readonly name: string;
  readonly counts: ProjectCounts;
  readonly problems: readonly Problem[];
  /** Files that lie in a folder beside the project's; their bytes are not read with it. */
  readonly outside: readonly FileBeside[];
  /** Files that were found beside the project's, which keep lying there until it is stored. */
  readonly nearby: readonly NearbyFile[];
  readonly readings: readonly SourceReading[];
  /** The first quotation of each of the first documents that have codings. */
  readonly examples: readonly { readonly document: string; readonly code: string; readonly quote: string }[];
};

/** How many quotations are shown, and how much of each, in UTF-16 units. */
const exampleCount = 5;
const exampleLength = 300;

/** What one looks at of a project that has been read. */
export function previewOf(format: string, { project, problems, ...read }: ReadProject): ProjectPreview {
  const { id, name } = project.info;
  const { outside = [], nearby = [], readings } = read;
  // Of a file of another hand it is always said how its positions were read.
  const isOwn = format === 'qdpx' && readings === undefined;
  return {
    format,
    isOwn,
    id,
    name,
    counts: projectCounts(project),
    problems,
    outside,
    nearby,
    readings: readings ?? [],
    examples: examplesOf(project),
  };
}

/** How much a project has of everything. */
export function projectCounts(project: Project): ProjectCounts {
  const sizes = counted.map((name) => [name, project[name].size] as const);
  const counts = Object.fromEntries(sizes) as Record<(typeof counted)[number], number>;
  return { ...counts, codings: [...allCodings(project)].length };
}

function examplesOf(project: Project): ProjectPreview['examples'] {
  return [...project.codings]
    .filter(([, codings]) => codings.length > 0)
    .slice(0, exampleCount)
    .map(([documentId, [first]]) => {
      const coding = required(first, 'coding');
      return {
        document: project.documents.get(documentId)?.name ?? '',
        code: project.codes.get(coding.codeId)?.name ?? '',
        quote: coding.quote.slice(0, exampleLength),
      };
    });
}
