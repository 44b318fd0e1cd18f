import type { AttributeOwner } from '../project/attribute-values';
import type { AttributeKey, MatrixView } from '../project/matrix-view';
import type { Project } from '../project/project';
import type { ReportSection } from '../project/report-template';
import { diffOf, squash, type Diff } from './diff';
import { sameValue } from './same-value';

type Renamed = { readonly owner: AttributeOwner; readonly from: string; readonly to: string };

/** Saved matrices and templates that name an attribute go on naming it when it is called otherwise. */
export function referencesRenamed(project: Project, { owner, from, to }: Renamed): Diff {
  const now = (key: AttributeKey): AttributeKey => (key.of === owner && key.name === from ? { ...key, name: to } : key);
  const views = changedViews(project, (view) => ({
    ...view,
    attribute: view.attribute === null ? null : now(view.attribute),
    groupBy: typeof view.groupBy === 'string' ? view.groupBy : now(view.groupBy),
    filter: {
      ...view.filter,
      attributes: view.filter.attributes.map((narrowed) => ({ ...narrowed, key: now(narrowed.key) })),
    },
  }));
  const templates = [...project.reportTemplates.values()].flatMap((template) => {
    const sections = template.sections.map((section) => renamedIn(section, { owner, from, to }));
    return sameValue(sections, template.sections) ? [] : [[template, { ...template, sections }] as const];
  });
  return squash([views, diffOf('reportTemplates', { updated: templates })]);
}

/** Saved matrices are no longer compared by, grouped by or narrowed to an attribute that is gone: they would be empty. */
export function referencesRemoved(project: Project, owner: AttributeOwner, name: string): Diff {
  const isGone = (key: AttributeKey): boolean => key.of === owner && key.name === name;
  return changedViews(project, (view) => ({
    ...view,
    attribute: view.attribute !== null && isGone(view.attribute) ? null : view.attribute,
    groupBy: typeof view.groupBy !== 'string' && isGone(view.groupBy) ? 'none' : view.groupBy,
    filter: { ...view.filter, attributes: view.filter.attributes.filter(({ key }) => !isGone(key)) },
  }));
}

function changedViews(project: Project, change: (view: MatrixView) => MatrixView): Diff {
  const updated = [...project.matrixViews.values()].flatMap((view) => {
    const after = change(view);
    return sameValue(view, after) ? [] : [[view, after] as const];
  });
  return diffOf('matrixViews', { updated });
}

/** Attributes of documents are those of what opened an event and of its tables; of speakers, their organisation. */
function renamedIn(section: ReportSection, { owner, from, to }: Renamed): ReportSection {
  const now = (name: string, of: AttributeOwner): string => (of === owner && name === from ? to : name);
  if (section.kind === 'impulses') {
    const { attribute, organisation } = section;
    return { ...section, attribute: now(attribute, 'document'), organisation: now(organisation, 'speaker') };
  }
  if (section.kind !== 'tables') return section;
  const { table, thesis, hosts } = section;
  return { ...section, table: now(table, 'document'), thesis: now(thesis, 'document'), hosts: now(hosts, 'document') };
}
