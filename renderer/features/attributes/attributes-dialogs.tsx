import { useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import type { AttributeTable } from './attribute-table';
import { createCase, nameCase, newAttribute, renameColumn } from './attributes-operations';
import { setAttributesSession, useAttributesSession } from './attributes-session';
import { CaseChooser, DocumentChooser } from './relation-choosers';
import { NameDialog } from './name-dialog';

type AttributesDialogsProps = {
  readonly table: AttributeTable;
  /** Gives the cell that is active now the focus. */
  readonly focusTable: () => void;
};

/** What is asked for one more answer. */
export function AttributesDialogs({ table, focusTable }: AttributesDialogsProps) {
  const t = useMessages();
  const words = t.attributes.name;
  const request = useAttributesSession((state) => state.request);
  const cases = useProject((project) => project.cases);
  const close = (): void => setAttributesSession({ request: null });
  const names = table.columns.map(({ name }) => name);
  switch (request?.kind) {
    case undefined:
      return null;
    case 'new-attribute':
      return (
        <NameDialog
          title={words.newAttribute}
          action={words.create}
          before=""
          taken={names}
          onClose={close}
          onApply={(name) => {
            newAttribute(table, name);
            focusTable();
          }}
        />
      );
    case 'rename-attribute':
      return (
        <NameDialog
          title={words.renameAttribute(request.name)}
          action={words.rename}
          before={request.name}
          taken={names.filter((name) => name !== request.name)}
          onClose={close}
          onApply={(to) => renameColumn(table, { from: request.name, to })}
        />
      );
    case 'new-case':
      return (
        <NameDialog
          title={words.newCase}
          action={words.create}
          before=""
          taken={null}
          onClose={close}
          onApply={(name) => {
            createCase(name);
            focusTable();
          }}
        />
      );
    case 'rename-case': {
      const before = cases.get(request.caseId)?.name ?? '';
      return (
        <NameDialog
          title={words.renameCase(before)}
          action={words.rename}
          before={before}
          taken={null}
          onClose={close}
          onApply={(name) => nameCase(request.caseId, name)}
        />
      );
    }
    case 'documents':
      return <DocumentChooser caseId={request.caseId} onClose={close} />;
    case 'cases':
      return <CaseChooser documentIds={request.documentIds} onClose={close} />;
  }
}
