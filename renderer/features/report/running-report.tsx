import { useMessages } from '../../i18n/use-messages';
import { Button } from '../../ui/button';
import { Progress } from '../../ui/progress';
import type { Run } from './report-run';
import styles from './running-report.module.css';

/** A file in the making: how far it is, and a way to stop it. */
export function RunningReport({ run }: { readonly run: Run }) {
  const t = useMessages();
  const { format, file } = run.request;
  const name = t.report.names[format];
  const isSetting = file === 'pdf' && run.fraction === 1;
  return (
    <div className={styles.run} role="group" aria-label={name}>
      <Progress
        label={isSetting ? t.report.setting(name) : t.report.writing(name)}
        value={isSetting ? null : run.fraction}
        max={1}
      />
      <Button onPress={run.cancel}>{t.report.cancel}</Button>
    </div>
  );
}
