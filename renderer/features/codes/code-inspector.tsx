import { List, Pencil } from 'lucide-react';
import { useMemo } from 'react';
import { anchorExamples } from '../../../shared/analysis/anchor-examples';
import { memoOn } from '../../../shared/commands/memo-on';
import { setMemo } from '../../../shared/commands/set-memo';
import type { CodeId } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
import { shownPath } from '../../../shared/project/code-tree';
import type { MemoTarget } from '../../../shared/project/memo';
import { useMessages } from '../../i18n/use-messages';
import { documentsWithCode, useCodeCount, useCodeTree } from '../../state/code-index';
import { dispatch, useProject } from '../../state/project-store';
import { go, openDialog } from '../../state/session-store';
import { ColorDot } from '../../ui/color-dot';
import { IconButton } from '../../ui/icon-button';
import { guideFields, removeExample } from './code-fields';
import { DraftField } from './draft-field';
import { ExampleList } from './example-list';
import { GuideText } from './guide-field';
import { Origin } from './guide/guide-entry';
import { Mentions } from './mentions';
import styles from './inspector.module.css';

/** The code in hand: what the guide says of it, written in place, and its memo. */
export function CodeInspector({ codeId }: { readonly codeId: CodeId }) {
  const t = useMessages();
  const tree = useCodeTree();
  const count = useCodeCount(codeId);
  const code = useProject(({ codes }) => codes.get(codeId));
  const documents = useProject(({ codings }) => documentsWithCode(codings, codeId));
  const memo = useProject((project) => memoOn(project, { type: 'code', id: codeId })?.text ?? '');
  if (code === undefined) return null;
  const target: MemoTarget = { type: 'code', id: codeId };
  return (
    <>
      <div className={styles.head}>
        <ColorDot color={code.color} />
        <span className={styles.name}>{shownPath(tree, codeId)}</span>
        <IconButton
          label={t.codingList.show}
          shortcut="Mod+Enter"
          icon={<List size={14} aria-hidden />}
          onPress={() => go({ view: 'code', codeId })}
        />
        <IconButton
          label={t.codes.edit}
          shortcut="F4"
          icon={<Pencil size={14} aria-hidden />}
          onPress={() => openDialog({ kind: 'code', codeId })}
        />
      </div>
      <p className={styles.count}>{t.codes.usedIn(count, documents)}</p>
      {guideFields.map((field) => (
        <GuideText key={field} code={code} field={field} />
      ))}
      <Examples code={code} />
      <Origin code={code} />
      <DraftField
        label={t.codes.memo}
        placeholder={t.codes.codeMemoPlaceholder}
        value={memo}
        onSave={(text) => dispatch(setMemo, { target, title: '', text })}
      />
      <Mentions id={codeId} />
    </>
  );
}

/** The anchor examples of the code, looked up only where it has any. */
function Examples({ code }: { readonly code: Code }) {
  const t = useMessages();
  return (
    <div>
      <p className={styles.label}>{t.codes.examples}</p>
      {code.examples.length === 0 ? <p className={styles.hint}>{t.codes.noExamples}</p> : <Shown code={code} />}
    </div>
  );
}

function Shown({ code }: { readonly code: Code }) {
  const project = useProject();
  const examples = useMemo(
    () => anchorExamples({ ...project, codes: new Map([[code.id, code]]) }).get(code.id) ?? [],
    [project, code],
  );
  return (
    <ExampleList
      examples={examples}
      onOpen={({ coding: { id, documentId, start, end } }) =>
        go({ view: 'material', documentId, span: { start, end }, codingId: id })
      }
      onRemove={(id) => removeExample(code.id, id)}
    />
  );
}
