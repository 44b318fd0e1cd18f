import type { SpeakerId } from '../../../shared/kernel/ids';
import type { Revision } from '../../../shared/project/revision';
import { useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { Checkbox } from '../../ui/checkbox';
import styles from './turns-dialog.module.css';

type TurnsSpeakersProps = {
  readonly revision: Revision;
  readonly chosen: ReadonlySet<SpeakerId>;
  readonly onChange: (chosen: ReadonlySet<SpeakerId>) => void;
};

/** Those who speak in a document, in the order in which they begin, with how often. */
export function TurnsSpeakers({ revision, chosen, onChange }: TurnsSpeakersProps) {
  const t = useMessages();
  const words = t.acts.turns;
  const { speakers } = useProject();
  const counts = new Map<SpeakerId, number>();
  for (const { speakerId } of revision.turns)
    if (speakerId !== null) counts.set(speakerId, (counts.get(speakerId) ?? 0) + 1);
  const toggle = (id: SpeakerId, isSelected: boolean): void => {
    const others = [...chosen].filter((other) => other !== id);
    onChange(new Set(isSelected ? [...others, id] : others));
  };
  return (
    <fieldset className={styles.speakers}>
      <legend className={styles.heading}>{words.speakers}</legend>
      {[...counts].map(([id, count]) => {
        const speaker = speakers.get(id);
        const name = [speaker?.label, speaker?.role].filter(Boolean).join(', ');
        return (
          <div key={id} className={styles.speaker}>
            <Checkbox label={name} isSelected={chosen.has(id)} onChange={(isSelected) => toggle(id, isSelected)} />
            <span className={styles.quiet}>{words.turnCount(count)}</span>
          </div>
        );
      })}
    </fieldset>
  );
}
