import { useMemo } from 'react';
import { planAttributes, type AttributePlan } from '../../../../shared/commands/import-attributes';
import { apply } from '../../../../shared/commands/diff';
import type { Timestamp } from '../../../../shared/kernel/ids';
import type { Project } from '../../../../shared/project/project';
import { importTexts } from '../import-texts';
import type { TableDraft } from '../incoming';
import type { Taken } from '../taken-files';
import { attributeTableOf } from './table-choice';

/** What each table of attributes would do, by its key. */
export type Plans = ReadonlyMap<string, AttributePlan>;

/** The plans, of the project as it is once the texts of the same import are in it: they are taken in first. */
export function usePlans({ tables, documents }: Pick<Taken, 'tables' | 'documents'>, project: Project): Plans {
  return useMemo(() => plansOf(tables, documents, project), [tables, documents, project]);
}

function plansOf(tables: readonly TableDraft[], documents: Taken['documents'], project: Project): Plans {
  const wanted = tables.flatMap((draft) => {
    const table = attributeTableOf(draft);
    return table === null ? [] : [{ key: draft.key, table }];
  });
  if (wanted.length === 0) return new Map();
  const after = projectWith(project, documents);
  return new Map(wanted.map(({ key, table }) => [key, planAttributes(after, table)]));
}

/** Nothing of it is kept, so its ids need only differ. */
function projectWith(project: Project, documents: Taken['documents']): Project {
  if (documents.length === 0) return project;
  let last = 0;
  const ports = { now: (): Timestamp => project.info.createdAt, newId: () => `planned ${(last += 1)}` };
  const { diff } = importTexts(project, { documents, target: { kind: 'none' }, recordings: [] }, ports);
  return apply(project, diff);
}
