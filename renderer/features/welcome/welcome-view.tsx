import { FileUp, FlaskConical } from 'lucide-react';
import { useMessages } from '../../i18n/use-messages';
import { Button } from '../../ui/button';
import { NewProject } from './new-project';
import { RecentProjects } from './recent-projects';
import { useWelcomeServices } from './welcome-services';
import styles from './welcome-view.module.css';

/** The start page: begin, go on, open, try out. */
export function WelcomeView() {
  const t = useMessages();
  const services = useWelcomeServices();
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        {services.languageButton}
        {services.themeButton}
      </header>
      <main className={styles.sheet} aria-busy={services.isBusy}>
        <div className={styles.head}>
          <h1 className={styles.name}>{t.app.name}</h1>
          <p className={styles.tagline}>{t.welcome.tagline}</p>
        </div>
        <div className={styles.columns}>
          <div className={styles.column}>
            <NewProject />
          </div>
          <div className={styles.column}>
            <RecentProjects />
            <section className={styles.others}>
              <div>
                <Button icon={<FileUp aria-hidden />} onPress={services.openFile}>
                  {t.welcome.openFile}
                </Button>
                <p className={styles.hint}>{t.welcome.openFileHint}</p>
              </div>
              <div>
                <Button icon={<FlaskConical aria-hidden />} onPress={services.openDemo}>
                  {t.welcome.demo}
                </Button>
                <p className={styles.hint}>{t.welcome.demoHint}</p>
              </div>
            </section>
          </div>
        </div>
        <footer className={styles.foot}>
          <ol className={styles.ways}>
            {t.welcome.ways.split('\n').map((way) => (
              <li key={way}>{way}</li>
            ))}
          </ol>
          <p className={styles.promise}>{t.welcome.promise}</p>
        </footer>
        <p role="status" className={styles.busy}>
          {services.isBusy && t.welcome.opening}
        </p>
      </main>
    </div>
  );
}
