import { Check, Monitor, Moon, Sun } from 'lucide-react';
import { useLocale, useMessages } from '../i18n/use-messages';
import { changeSettings, useSettings } from '../state/settings-store';
import { IconButton } from '../ui/icon-button';
import { MenuButton } from '../ui/menu-button';
import styles from './appearance-buttons.module.css';

const themes = ['system', 'light', 'dark'] as const;
const icons = { system: Monitor, light: Sun, dark: Moon } as const;

/** Switches between German and English at once. */
export function LanguageButton() {
  const t = useMessages();
  const locale = useLocale();
  return (
    <IconButton
      label={`${locale.toUpperCase()}: ${t.app.language.change}`}
      icon={<span className={styles.language}>{locale.toUpperCase()}</span>}
      onPress={() => changeSettings({ locale: locale === 'de' ? 'en' : 'de' })}
    />
  );
}

/** Light, dark, or as the system is. */
export function ThemeButton() {
  const t = useMessages();
  const theme = useSettings((settings) => settings.theme);
  const Icon = icons[theme];
  return (
    <MenuButton
      label={`${t.app.theme.label}: ${t.app.theme[theme]}`}
      icon={<Icon aria-hidden />}
      items={themes.map((id) => ({
        id,
        label: t.app.theme[id],
        icon: id === theme ? <Check aria-hidden /> : <span />,
        onAction: () => changeSettings({ theme: id }),
      }))}
    />
  );
}
