import { Info } from 'lucide-react';
import { assertNever } from '../../shared/kernel/assert';
import type { Messages } from '../i18n/messages';
import { useMessages } from '../i18n/use-messages';
import { dismissNotice, useProject, useProjectState, type Notice } from '../state/project-store';
import { go } from '../state/session-store';
import { Button } from '../ui/button';
import styles from './notices.module.css';

/** What was mended or needs care in the open project, until it is dismissed. */
export function Notices() {
  const t = useMessages();
  const documents = useProject((project) => project.documents);
  const notices = useProjectState((state) => state.notices);
  if (notices.length === 0) return null;
  return (
    <section className={styles.notices} aria-label={t.app.notices.label}>
      {notices.map((notice, index) => (
        <div key={index} role="status" className={styles.notice}>
          <Info aria-hidden className={styles.sign} />
          <p className={styles.text}>{noticeText(notice, t, (id) => documents.get(id)?.name ?? '')}</p>
          {notice.kind === 'misquoted' && (
            <Button onPress={() => go({ view: 'material', documentId: notice.documentId })}>
              {t.app.notices.goThere}
            </Button>
          )}
          {notice.kind === 'text-draft' && (
            <Button
              onPress={() => {
                dismissNotice(notice);
                go({ view: 'edit', documentId: notice.documentId });
              }}
            >
              {t.app.notices.goOnEditing}
            </Button>
          )}
          <Button variant="quiet" onPress={() => dismissNotice(notice)}>
            {t.app.notices.dismiss}
          </Button>
        </div>
      ))}
    </section>
  );
}

type MisquotedDocument = Extract<Notice, { readonly kind: 'misquoted' }>['documentId'];

function noticeText(notice: Notice, t: Messages, nameOf: (id: MisquotedDocument) => string): string {
  switch (notice.kind) {
    case 'rebuilt':
    case 'completed':
      return t.app.notices[notice.kind](notice.changes);
    case 'reseeded':
      return t.app.notices.reseeded();
    case 'salvaged':
      return t.app.notices.salvaged(notice.changes);
    case 'cut':
      return t.app.notices.cut(notice.bytes);
    case 'text-draft':
      return t.app.notices.textDraft(nameOf(notice.documentId));
    case 'misquoted':
      return t.app.notices.misquoted(nameOf(notice.documentId), notice.codings.length);
    default:
      return assertNever(notice);
  }
}
