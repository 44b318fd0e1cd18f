import type { CodingId } from '../../../shared/kernel/ids';
import type { Coding } from '../../../shared/project/coding';
import type { Project } from '../../../shared/project/project';
import { useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { useSession, type Selection } from '../../state/session-store';
import { useText } from '../../state/texts';
import { CodeInspector } from './code-inspector';
import { CodingInspector } from './coding-inspector';
import styles from './inspector.module.css';

/** The thing in hand: a coding before a selected passage before a code. */
export function Inspector() {
  const t = useMessages();
  const project = useProject();
  const codingId = useSession((state) => state.codingId);
  const selection = useSession((state) => state.selection);
  const codeId = useSession((state) => state.codeId);
  const documentId = useSession((state) => ('documentId' in state.place ? (state.place.documentId ?? null) : null));
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
      <blockquote className={styles.quote} tabIndex={0}>
        {text?.slice(selection.start, selection.end)}
      </blockquote>
      <p className={styles.hint}>{t.codes.selectionHint}</p>
    </>
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
