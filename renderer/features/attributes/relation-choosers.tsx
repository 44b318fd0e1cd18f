import { FileText, Plus, Users } from 'lucide-react';
import { useMemo, type KeyboardEvent, type ReactNode } from 'react';
import type { CaseId, DocumentId } from '../../../shared/kernel/ids';
import type { CaseRecord } from '../../../shared/project/case';
import { useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { Chooser } from '../../ui/chooser';
import { ChooserBody } from '../../ui/chooser-body';
import type { ChooserGroup } from '../../ui/chooser-list';
import { useChooser } from '../../ui/use-chooser';
import { attributeTable, plain, type AttributeRow } from './attribute-table';
import { createCase, toggleCase } from './attributes-operations';
import styles from './relation-choosers.module.css';

type DocumentChooserProps = { readonly caseId: CaseId; readonly onClose: () => void };

/** Which documents a case has; each choice acts at once. */
export function DocumentChooser({ caseId, onClose }: DocumentChooserProps) {
  const t = useMessages();
  const project = useProject();
  const state = useChooser();
  const has = new Set<string>(project.cases.get(caseId)?.documentIds);
  const groups = useMemo(() => {
    const options = { owner: 'document', order: [], kept: [], query: state.query, words: t.attributes } as const;
    const { lines, rows } = attributeTable(project, options);
    const found: { id: string; label: string; rows: AttributeRow[] }[] = [];
    for (const line of lines) {
      if (line.kind === 'group') {
        found.push({ id: line.id, label: line.event?.title ?? t.attributes.withoutEvent, rows: [] });
      } else found.at(-1)?.rows.push(rows[line.index] as AttributeRow);
    }
    return found;
  }, [project, state.query, t]);
  const toggle = (row: AttributeRow): void => toggleCase(caseId, [row.id as DocumentId]);
  return (
    <Chooser title={t.attributes.choose.documentsTitle(project.cases.get(caseId)?.name ?? '')} onClose={onClose}>
      <ChooserBody
        state={state}
        label={t.attributes.choose.documents}
        placeholder={t.attributes.choose.documents}
        icon={<FileText aria-hidden />}
        listLabel={t.attributes.choose.list.documents}
        groups={groups}
        keyOf={({ id }) => id}
        renderRow={(row) => <span className={styles.name}>{row.name}</span>}
        isMarked={({ id }) => has.has(id)}
        onPress={toggle}
        onKey={byEnter(toggle)}
        empty={t.attributes.choose.none}
      />
      <Hint>{t.attributes.choose.hint}</Hint>
    </Chooser>
  );
}

type CaseChoice =
  { readonly kind: 'case'; readonly record: CaseRecord } | { readonly kind: 'new'; readonly name: string };

type CaseChooserProps = { readonly documentIds: readonly DocumentId[]; readonly onClose: () => void };

/** Which cases documents belong to; each choice acts at once, and a name that no case has makes one. */
export function CaseChooser({ documentIds, onClose }: CaseChooserProps) {
  const t = useMessages();
  const { cases, documents } = useProject();
  const state = useChooser();
  const groups = useMemo(() => caseGroups([...cases.values()], state.query), [cases, state.query]);
  const choose = (choice: CaseChoice): void => {
    if (choice.kind === 'case') return toggleCase(choice.record.id, documentIds);
    createCase(choice.name, documentIds);
    state.write('');
  };
  const name = documents.get(documentIds[0] as DocumentId)?.name ?? '';
  return (
    <Chooser title={t.attributes.choose.casesTitle(documentIds.length, name)} onClose={onClose}>
      <ChooserBody
        state={state}
        label={t.attributes.choose.cases}
        placeholder={t.attributes.choose.cases}
        icon={<Users aria-hidden />}
        listLabel={t.attributes.choose.list.cases}
        groups={groups}
        keyOf={(choice) => (choice.kind === 'new' ? 'new' : choice.record.id)}
        renderRow={(choice) =>
          choice.kind === 'case' ? (
            <span className={styles.name}>{choice.record.name}</span>
          ) : (
            <span className={styles.name}>
              <Plus aria-hidden className={styles.plus} /> {t.attributes.choose.newCase(choice.name)}
            </span>
          )
        }
        isMarked={(choice) =>
          choice.kind === 'case' && documentIds.every((id) => choice.record.documentIds.includes(id))
        }
        onPress={choose}
        onKey={byEnter(choose)}
        empty={cases.size === 0 ? t.attributes.choose.noCases : t.attributes.choose.none}
      />
      <Hint>{t.attributes.choose.hint}</Hint>
    </Chooser>
  );
}

function Hint({ children }: { readonly children: ReactNode }) {
  return <p className={styles.hint}>{children}</p>;
}

function byEnter<Row>(choose: (row: Row) => void) {
  return (event: KeyboardEvent<HTMLInputElement>, row: Row | undefined): boolean => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || row === undefined) return false;
    choose(row);
    return true;
  };
}

function caseGroups(cases: readonly CaseRecord[], query: string): readonly ChooserGroup<CaseChoice>[] {
  const asked = query.trim();
  const found = cases
    .filter(({ name }) => plain(name).includes(plain(asked)))
    .toSorted((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
  const isNew = asked !== '' && found.every(({ name }) => name !== asked);
  return [
    { id: 'cases', label: null, rows: found.map((record) => ({ kind: 'case', record })) },
    { id: 'new', label: null, rows: isNew ? [{ kind: 'new', name: asked }] : [] },
  ];
}
