import { CalendarDays, FileText, Quote, Tag } from 'lucide-react';
import { Fragment, useMemo } from 'react';
import { readLinks, type LinkTarget } from '../../../shared/project/memo-links';
import { useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { followLink, isLinkAlive } from './link-targets';
import styles from './memo-text.module.css';

const icons = { code: Tag, event: CalendarDays, document: FileText, coding: Quote, passage: Quote } as const;

/** A memo to read: its links are chips that lead to what they are about, or say that it is gone. */
export function MemoText({ text }: { readonly text: string }) {
  const parts = useMemo(() => readLinks(text), [text]);
  return (
    <div className={styles.text}>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {typeof part === 'string' ? part : <Chip label={part.label} target={part.target} />}
        </Fragment>
      ))}
    </div>
  );
}

type ChipProps = { readonly label: string; readonly target: LinkTarget };

function Chip({ label, target }: ChipProps) {
  const t = useMessages();
  const project = useProject();
  const Icon = icons[target.type];
  if (!isLinkAlive(project, target)) {
    return (
      <span className={styles.gone}>
        {label} ({t.memos.gone})
      </span>
    );
  }
  return (
    <button type="button" className={styles.chip} onClick={() => void followLink(target, t)}>
      <Icon size={12} aria-hidden />
      {label}
    </button>
  );
}
