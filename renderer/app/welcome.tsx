import { WelcomeView } from '../features/welcome/welcome-view';
import { useAnnouncement } from './announcements';
import styles from './welcome.module.css';

/** The start page, with the line that says things in passing. */
export function Welcome() {
  const words = useAnnouncement();
  return (
    <>
      <WelcomeView />
      <p role="status" className={styles.announcement}>
        {words}
      </p>
    </>
  );
}
