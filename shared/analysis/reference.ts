import type { Coding } from '../project/coding';
import type { Project } from '../project/project';
import { paragraphRange } from '../text/paragraphs';
import { attributionOf } from './attribution';

/** First and last paragraph of a coding in its document's current revision; zeros when there is none. */
export function paragraphsOf(
  project: Pick<Project, 'documents' | 'revisions'>,
  coding: Pick<Coding, 'documentId' | 'start' | 'end'>,
): readonly [from: number, to: number] {
  const document = project.documents.get(coding.documentId);
  const revision = document === undefined ? undefined : project.revisions.get(document.revisionId);
  return revision === undefined ? [0, 0] : paragraphRange(revision.paragraphs, coding);
}

/**
 * How a quotation is cited: `Tisch 1, Abs. 12` or `Tisch 1, Abs. 12–14`.
 *
 * Made from the project's template. `{label}` is the document's name; of an O-tone it is who may be named (label and
 * role while released openly, else the role alone). Anything else in braces stays as it is.
 */
export function referenceOf(
  project: Pick<Project, 'info' | 'documents' | 'revisions'>,
  coding: Pick<Coding, 'documentId' | 'start' | 'end'>,
): string {
  const document = project.documents.get(coding.documentId);
  const label = document === undefined ? '' : (attributionOf(document) ?? document.name);
  const [from, to] = paragraphsOf(project, coding);
  const paragraphs = from === to ? String(from) : `${from}–${to}`;
  return project.info.referenceTemplate.replace(/\{(label|par)\}/g, (_, field) =>
    field === 'label' ? label : paragraphs,
  );
}
