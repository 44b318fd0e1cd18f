import { referenceOf } from '../../../shared/analysis/reference';
import { speakersOfCoding } from '../../../shared/analysis/speakers-of';
import type { Coding } from '../../../shared/project/coding';
import type { DocumentRecord } from '../../../shared/project/document';
import type { Project } from '../../../shared/project/project';
import { overlaps } from '../../../shared/text/span';
import { countWords } from '../../../shared/text/words';
import { localeTags, useLocale, useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { go, openDialog } from '../../state/session-store';
import styles from './inspector.module.css';

/** Where the words of a coding stand, who said them, who coded them and when, and the O-tone made of them. */
export function Provenance({ coding }: { readonly coding: Coding }) {
  const t = useMessages();
  const words = t.acts.facts;
  const locale = useLocale();
  const info = useProject((project) => project.info);
  const documents = useProject((project) => project.documents);
  const revisions = useProject((project) => project.revisions);
  const coder = useProject((project) => project.coders.get(coding.coderId)?.name);
  const { documentId, start, end } = coding;
  const created = new Date(coding.createdAt).toLocaleString(localeTags[locale], {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const speakerNames = useProject((project) => project.speakers);
  const speakers = speakersOfCoding({ documents, revisions }, coding)
    .map((id) => speakerNames.get(id))
    .map((speaker) => [speaker?.label, speaker?.role].filter(Boolean).join(', '))
    .join(' · ');
  return (
    <dl className={styles.facts}>
      <dt>{t.codes.reference}</dt>
      <dd>
        <button
          type="button"
          className={styles.link}
          onClick={() => go({ view: 'material', documentId, span: { start, end }, codingId: coding.id })}
        >
          {referenceOf({ info, documents, revisions }, coding)}
        </button>
      </dd>
      {speakers !== '' && (
        <>
          <dt>{words.speaker}</dt>
          <dd>{speakers}</dd>
        </>
      )}
      <dt>{words.extent}</dt>
      <dd>{t.acts.wordCount(countWords(coding.quote))}</dd>
      <dt>{t.codes.coder}</dt>
      <dd>
        {coder} <span className={styles.quiet}>{words.createdOn(created)}</span>
      </dd>
      <dt>{words.oTone}</dt>
      <dd>
        <OTones coding={coding} />
      </dd>
    </dl>
  );
}

/** The O-tones that were taken from here, or the way to take one. */
function OTones({ coding }: { readonly coding: Coding }) {
  const t = useMessages();
  const documents = useProject((project) => project.documents);
  const { documentId, start, end } = coding;
  const taken = oTonesFrom(documents, coding);
  const keep = (): void =>
    openDialog({
      kind: 'o-tone',
      documentId: null,
      prefill: {
        text: coding.quote,
        eventId: documents.get(documentId)?.eventId ?? null,
        source: { documentId, start, end },
      },
    });
  if (taken.length === 0)
    return (
      <button type="button" className={styles.link} onClick={keep}>
        {t.acts.facts.keepOTone}
      </button>
    );
  return taken.map(({ id, name }) => (
    <button
      key={id}
      type="button"
      className={styles.link}
      aria-label={t.acts.facts.openOTone(name)}
      onClick={() => go({ view: 'o-tones', documentId: id })}
    >
      {name}
    </button>
  ));
}

function oTonesFrom(documents: Project['documents'], coding: Coding): readonly DocumentRecord[] {
  return [...documents.values()].filter(({ quotation }) => {
    const source = quotation?.source ?? null;
    return source !== null && source.documentId === coding.documentId && overlaps(source, coding);
  });
}
