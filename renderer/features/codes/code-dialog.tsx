import { X } from 'lucide-react';
import { useState } from 'react';
import { updateCode } from '../../../shared/commands/update-code';
import type { CodeId, CodingId } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
import { allCodings } from '../../../shared/project/project';
import { paletteOf } from '../../../shared/project/palette';
import { useMessages } from '../../i18n/use-messages';
import { dispatch, useProject } from '../../state/project-store';
import { closeDialog, useSession } from '../../state/session-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { IconButton } from '../../ui/icon-button';
import { Segmented } from '../../ui/segmented';
import { TextField } from '../../ui/text-field';
import styles from './code-dialog.module.css';
import { Swatches } from './swatches';

/** Everything the coding guide says of a code, changed as one step. */
export function CodeDialog() {
  const dialog = useSession((state) => state.dialog);
  const project = useProject();
  const code = dialog?.kind === 'code' ? project.codes.get(dialog.codeId) : undefined;
  return code === undefined ? null : <CodeForm key={code.id} code={code} />;
}

function CodeForm({ code }: { readonly code: Code }) {
  const t = useMessages();
  const { codes } = useProject();
  const [draft, setDraft] = useState(code);
  const [paletteId] = useState(() => paletteOf(codes));
  const set = (change: Partial<Code>): void => setDraft((before) => ({ ...before, ...change }));
  const hasName = draft.name.trim() !== '';
  const save = (): void => {
    if (!hasName) return;
    if (JSON.stringify(draft) !== JSON.stringify(code)) dispatch(updateCode, { code: draft });
    closeDialog();
  };
  return (
    <Dialog
      title={t.codes.dialogTitle(code.name)}
      size="m"
      isDismissable={false}
      // Escape keeps what was written, like leaving any other field; only "Cancel" says that it may go.
      onClose={hasName ? save : closeDialog}
      onSubmit={save}
      footer={
        <>
          <Button variant="plain" onPress={closeDialog}>
            {t.codes.cancel}
          </Button>
          <Button variant="primary" type="submit" isDisabled={!hasName}>
            {t.codes.save}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label={t.codes.name}
          value={draft.name}
          onChange={(name) => set({ name })}
          autoFocus
          description={hasName ? undefined : t.codes.needsName}
        />
        <Swatches
          paletteId={paletteId}
          current={code.color}
          chosen={draft.color}
          onChange={(color) => set({ color })}
        />
        <TextField
          label={t.codes.definition}
          description={t.codes.definitionHint}
          value={draft.definition}
          onChange={(definition) => set({ definition })}
          multiline
          rows={3}
        />
        <div className={styles.rules}>
          <TextField
            label={t.codes.include}
            value={draft.include}
            onChange={(include) => set({ include })}
            multiline
            rows={3}
          />
          <TextField
            label={t.codes.exclude}
            value={draft.exclude}
            onChange={(exclude) => set({ exclude })}
            multiline
            rows={3}
          />
        </div>
        <div className={styles.origin}>
          <span className={styles.label} aria-hidden>
            {t.codes.origin}
          </span>
          <Segmented
            label={t.codes.origin}
            value={draft.origin}
            options={[
              { id: 'deductive', label: t.codes.deductive },
              { id: 'inductive', label: t.codes.inductive },
            ]}
            onChange={(origin) => set({ origin: origin === 'deductive' ? 'deductive' : 'inductive' })}
          />
        </div>
        <Examples
          codeId={code.id}
          ids={draft.examples}
          onRemove={(id) => set({ examples: draft.examples.filter((other) => other !== id) })}
        />
      </div>
    </Dialog>
  );
}

type ExamplesProps = {
  readonly codeId: CodeId;
  readonly ids: readonly CodingId[];
  readonly onRemove: (id: CodingId) => void;
};

function Examples({ ids, onRemove }: ExamplesProps) {
  const t = useMessages();
  const project = useProject();
  const wanted = new Set(ids);
  const examples = wanted.size === 0 ? [] : [...allCodings(project)].filter((coding) => wanted.has(coding.id));
  return (
    <section>
      <h3 className={styles.heading}>{t.codes.examples}</h3>
      {examples.length === 0 && <p className={styles.none}>{t.codes.noExamples}</p>}
      <ul className={styles.examples}>
        {examples.map((coding) => (
          <li key={coding.id}>
            <q>{coding.quote}</q>
            <span className={styles.source}>{project.documents.get(coding.documentId)?.name}</span>
            <IconButton
              label={t.codes.removeExample}
              icon={<X size={14} aria-hidden />}
              onPress={() => onRemove(coding.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
