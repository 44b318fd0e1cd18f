import { Pencil } from 'lucide-react';
import type { CodeId, CodingId } from '../../../shared/kernel/ids';
import { memoOn, setMemo } from '../../../shared/commands/set-memo';
import type { Coding } from '../../../shared/project/coding';
import type { MemoTarget } from '../../../shared/project/memo';
import type { Project } from '../../../shared/project/project';
import { useMessages } from '../../i18n/use-messages';
import { documentsWithCode, useCodeCounts, useCodeTree } from '../../state/code-index';
import { dispatch, useProject } from '../../state/project-store';
import { openDialog, useSession, type Selection } from '../../state/session-store';
import { useText } from '../../state/texts';
import { ColorDot } from '../../ui/color-dot';
import { IconButton } from '../../ui/icon-button';
import { CodingInspector } from './coding-inspector';
import { DraftField } from './draft-field';
import styles from './inspector.module.css';

/** The thing in hand: a coding before a selected passage before a code. */
export function Inspector() {
  const t = useMessages();
  const project = useProject();
  const codingId = useSession((state) => state.codingId);
  const selection = useSession((state) => state.selection);
  const codeId = useSession((state) => state.codeId);
  const documentId = useSession((state) => (state.place.view === 'matrix' ? null : (state.place.documentId ?? null)));
  const coding = codingId === null ? undefined : findCoding(project, codingId, documentId);
  const isCode = coding === undefined && selection === null && codeId !== null && project.codes.has(codeId);
  return (
    <section className={styles.pane} aria-label={isCode ? t.codes.inspectorCode : t.codes.inspector}>
      <h2 className={styles.title}>{isCode ? t.codes.inspectorCode : t.codes.inspector}</h2>
      {coding !== undefined ? (
        <CodingInspector key={coding.id} coding={coding} />
      ) : selection !== null ? (
        <SelectionInspector selection={selection} />
      ) : codeId !== null && isCode ? (
        <CodeInspector key={codeId} codeId={codeId} />
      ) : (
        <p className={styles.hint}>{t.codes.inspectorEmpty}</p>
      )}
    </section>
  );
}

function SelectionInspector({ selection }: { readonly selection: Selection }) {
  const t = useMessages();
  const project = useProject();
  const text = useText(project.documents.get(selection.documentId)?.revisionId ?? null);
  return (
    <>
      <p className={styles.label}>{t.codes.selection}</p>
      <blockquote className={styles.quote}>{text?.slice(selection.start, selection.end)}</blockquote>
      <p className={styles.hint}>{t.codes.selectionHint}</p>
    </>
  );
}

function CodeInspector({ codeId }: { readonly codeId: CodeId }) {
  const t = useMessages();
  const project = useProject();
  const tree = useCodeTree();
  const counts = useCodeCounts();
  const code = project.codes.get(codeId);
  if (code === undefined) return null;
  const own = counts.get(codeId) ?? 0;
  const target: MemoTarget = { type: 'code', id: codeId };
  return (
    <>
      <div className={styles.head}>
        <ColorDot color={code.color} />
        <span className={styles.name}>
          {tree
            .path(codeId)
            .map(({ name }) => name)
            .join(' › ')}
        </span>
        <IconButton
          label={t.codes.edit}
          shortcut="F4"
          icon={<Pencil size={14} aria-hidden />}
          onPress={() => openDialog({ kind: 'code', codeId })}
        />
      </div>
      <p className={styles.count}>{t.codes.usedIn(own, documentsWithCode(project.codings, codeId))}</p>
      <p className={code.definition === '' ? styles.hint : styles.text}>{code.definition || t.codes.noDefinition}</p>
      {code.include !== '' && <Rule label={t.codes.include} text={code.include} />}
      {code.exclude !== '' && <Rule label={t.codes.exclude} text={code.exclude} />}
      <DraftField
        label={t.codes.memo}
        placeholder={t.codes.codeMemoPlaceholder}
        value={memoOn(project, target)?.text ?? ''}
        onSave={(text) => dispatch(setMemo, { target, title: '', text })}
      />
    </>
  );
}

function Rule({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div>
      <p className={styles.label}>{label}</p>
      <p className={styles.text}>{text}</p>
    </div>
  );
}

function findCoding(project: Project, id: CodingId, documentId: string | null): Coding | undefined {
  for (const [owner, codings] of project.codings) {
    if (documentId !== null && owner !== documentId) continue;
    const found = codings.find((coding) => coding.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}
