import { Undo2 } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { Diff } from '../../../shared/commands/diff';
import type { HistoryEntry } from '../../../shared/commands/history';
import { useLocale, useMessages } from '../../i18n/use-messages';
import { diffOfStep } from '../../state/history';
import { useProject } from '../../state/project-store';
import { go, holdCode } from '../../state/session-store';
import { Button } from '../../ui/button';
import { ColorDot } from '../../ui/color-dot';
import { changedGroups, type ChangedGroup, type ChangedItem } from './changed-items';
import styles from './entry-detail.module.css';
import { coderOf, sentenceOf } from './history-rows';
import { moment } from './when';

type EntryDetailProps = {
  /** The step chosen in the list, if any. */
  readonly entry: HistoryEntry | null;
  /** Whether its outcome is the present state. */
  readonly isNow: boolean;
  readonly onGoBack: () => void;
};

/** What a step changed: each record as it was and as it became, with the way to it. */
export function EntryDetail({ entry, isNow, onGoBack }: EntryDetailProps) {
  const t = useMessages();
  return (
    <section className={styles.detail} aria-label={t.historyView.detail}>
      {entry === null ? (
        <p className={styles.hint}>{t.historyView.chooseOne}</p>
      ) : (
        <>
          <Head entry={entry} isNow={isNow} onGoBack={onGoBack} />
          {entry.kind === 'start' ? (
            <p className={styles.hint}>{t.historyView.beginning}</p>
          ) : (
            <Changes seq={entry.seq} />
          )}
        </>
      )}
    </section>
  );
}

function Head({ entry, isNow, onGoBack }: EntryDetailProps & { readonly entry: HistoryEntry }) {
  const t = useMessages();
  const locale = useLocale();
  const coder = coderOf(useProject().coders, entry);
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>{sentenceOf(t, entry)}</h2>
      <p className={styles.about}>
        {[
          t.historyView.number(entry.seq),
          moment(entry.at, locale),
          coder === undefined ? t.historyView.unknownCoder : t.historyView.by(coder),
        ].join(' · ')}
      </p>
      <div>
        <Button icon={<Undo2 aria-hidden />} disabledReason={isNow ? t.historyView.isNow : null} onPress={onGoBack}>
          {t.historyView.goBack}
        </Button>
      </div>
    </header>
  );
}

function Changes({ seq }: { readonly seq: number }) {
  const t = useMessages();
  const project = useProject();
  const [diff, setDiff] = useState<Diff | null>(null);
  useEffect(() => {
    let isHere = true;
    void diffOfStep(seq).then((found) => {
      if (isHere) setDiff(found ?? {});
    });
    return () => {
      isHere = false;
    };
  }, [seq]);
  const groups = useMemo(() => (diff === null ? null : changedGroups(diff, project, t)), [diff, project, t]);
  if (groups === null) return null;
  if (groups.length === 0) return <p className={styles.hint}>{t.historyView.noChange}</p>;
  return groups.map((group) => <Group key={group.collection} group={group} />);
}

function Group({ group: { collection, items, count } }: { readonly group: ChangedGroup }) {
  const t = useMessages();
  return (
    <section className={styles.group}>
      <h3 className={styles.kind}>
        {t.historyView.collections[collection]} <span className={styles.quiet}>{count}</span>
      </h3>
      <ul className={styles.items}>
        {items.map((item) => (
          <Item key={`${item.action} ${item.id}`} item={item} />
        ))}
      </ul>
      {count > items.length && <p className={styles.hint}>{t.historyView.more(count - items.length)}</p>}
    </section>
  );
}

function Item({ item }: { readonly item: ChangedItem }) {
  const t = useMessages();
  const { action, title, color, words, fields } = item;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        {color !== null && <ColorDot color={color} />}
        <span className={styles.name}>{title}</span>
        <span className={styles.quiet}>{t.historyView.actions[action]}</span>
        <ItemLink item={item} />
      </div>
      {words !== null && words !== title && <blockquote className={styles.words}>{words}</blockquote>}
      {fields.length > 0 && (
        <dl className={styles.fields}>
          {fields.map(({ field, before, after }) => (
            <div key={field} className={styles.field}>
              <dt>{t.historyView.fields[field]}</dt>
              <dd>
                <del aria-label={`${t.historyView.before}: ${before || t.historyView.nothing}`}>
                  {before || t.historyView.nothing}
                </del>{' '}
                <ins aria-label={`${t.historyView.after}: ${after || t.historyView.nothing}`}>
                  {after || t.historyView.nothing}
                </ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

function ItemLink({ item: { link, action, title, isGone } }: { readonly item: ChangedItem }) {
  const t = useMessages();
  if (link === null) {
    return isGone && action !== 'removed' ? <span className={styles.quiet}>{t.historyView.gone}</span> : null;
  }
  switch (link.kind) {
    case 'passage': {
      const { documentId, start, end, id } = link.coding;
      return (
        <Button
          variant="quiet"
          aria-label={`${t.historyView.toPassage}: ${title}`}
          onPress={() => go({ view: 'material', documentId, span: { start, end }, codingId: id })}
        >
          {t.historyView.toPassage}
        </Button>
      );
    }
    case 'document':
      return (
        <Button
          variant="quiet"
          aria-label={`${t.historyView.toPassage}: ${title}`}
          onPress={() => go({ view: 'material', documentId: link.documentId })}
        >
          {t.historyView.toPassage}
        </Button>
      );
    case 'code':
      return (
        <Button variant="quiet" aria-label={`${t.historyView.toCode}: ${title}`} onPress={() => holdCode(link.codeId)}>
          {t.historyView.toCode}
        </Button>
      );
  }
}
