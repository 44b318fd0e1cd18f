import { useSession } from '../../state/session-store';
import { useShownRun } from './report-run';
import { RunningReport } from './running-report';
import styles from './running-strip.module.css';

/** A file in the making, told in every view but the one that tells it by itself. */
export function RunningStrip() {
  const run = useShownRun();
  const isElsewhere = useSession(({ place }) => place.view !== 'report');
  if (run === null || !isElsewhere) return null;
  return (
    <div className={styles.strip}>
      <RunningReport run={run} />
    </div>
  );
}
