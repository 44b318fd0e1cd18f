import { CaseSensitive, Regex, SpellCheck, WholeWord } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { IconButton } from '../../ui/icon-button';
import { SearchField } from '../../ui/search-field';
import { focusHits } from './focus-hits';
import { SearchedThings } from './search-filters';
import { rememberQuery, searchSession, setQuery, useSearchSession } from './search-session';
import styles from './search-form.module.css';

type Switch = 'matchCase' | 'foldMarks' | 'wholeWord' | 'isRegex';

const switches: readonly { readonly name: Switch; readonly icon: ReactNode }[] = [
  { name: 'matchCase', icon: <CaseSensitive aria-hidden /> },
  { name: 'foldMarks', icon: <SpellCheck aria-hidden /> },
  { name: 'wholeWord', icon: <WholeWord aria-hidden /> },
  { name: 'isRegex', icon: <Regex aria-hidden /> },
];

/** What is looked for, and how exactly. Arrow down leads to the hits. */
export function SearchForm() {
  const t = useMessages();
  const query = useSearchSession((state) => state.query);
  const input = useWantedFocus();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    rememberQuery();
    focusHits();
  };
  return (
    <search className={styles.form}>
      <div className={styles.field}>
        <SearchField
          label={t.search.field}
          value={query.pattern}
          inputRef={input}
          onChange={(pattern) => setQuery({ pattern })}
          onKeyDown={onKeyDown}
        />
      </div>
      <div role="group" aria-label={t.search.options} className={styles.switches}>
        {switches.map(({ name, icon }) => (
          <IconButton
            key={name}
            label={t.search[name]}
            icon={icon}
            isPressed={query[name]}
            onPress={() => setQuery({ [name]: !query[name] })}
          />
        ))}
      </div>
      <SearchedThings />
    </search>
  );
}

/** The field takes the keyboard on coming here, unless one comes back to a hit, and whenever it is asked for. */
function useWantedFocus() {
  const input = useRef<HTMLInputElement>(null);
  const wanted = useSearchSession((state) => state.wanted);
  useEffect(() => {
    if (searchSession.getState().returnsTo || searchSession.getState().review !== null) return;
    input.current?.focus();
    input.current?.select();
  }, [wanted]);
  return input;
}
