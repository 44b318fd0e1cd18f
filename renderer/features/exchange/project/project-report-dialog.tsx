import { useEffect, useState } from 'react';
import { useMessages } from '../../../i18n/use-messages';
import { loadArrival, type Arrival } from '../../../state/arrival';
import { closeDialog } from '../../../state/session-store';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { ProjectFacts } from './project-facts';
import styles from './project.module.css';

/** How the open project came out of a file; to be read right after, and any time later. */
export function ProjectReportDialog() {
  const t = useMessages();
  const [arrival, setArrival] = useState<Arrival | null | undefined>(undefined);
  useEffect(() => {
    void loadArrival().then(setArrival, () => setArrival(null));
  }, []);
  return (
    <Dialog
      title={t.wholeProject.report}
      size="l"
      isReading
      onClose={closeDialog}
      footer={
        <Button variant="primary" autoFocus onPress={closeDialog}>
          {t.wholeProject.close}
        </Button>
      }
    >
      {arrival === null && <p className={styles.fact}>{t.wholeProject.noReport}</p>}
      {arrival !== null && arrival !== undefined && <ProjectFacts {...arrival} />}
    </Dialog>
  );
}
