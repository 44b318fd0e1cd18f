import { useMessages } from '../../i18n/use-messages';
import { go } from '../../state/session-store';
import type { Action } from '../../ui/action';
import { setAttributesSession, type AttributesRequest } from './attributes-session';

/** What leads to the attributes, from anywhere. */
export function useAttributesActions(): readonly Action[] {
  const t = useMessages();
  const section = t.attributes.section;
  const ask = (kind: 'new-attribute' | 'new-case') => (): void => {
    const request: AttributesRequest = { kind };
    setAttributesSession(kind === 'new-case' ? { owner: 'case', request } : { request });
    go({ view: 'attributes' });
  };
  return [
    {
      id: 'attributes.open',
      label: t.attributes.open,
      section,
      shortcut: 'Mod+Shift+L',
      run: () => go({ view: 'attributes' }),
    },
    { id: 'attributes.new', label: t.attributes.newAttribute, section, run: ask('new-attribute') },
    { id: 'attributes.new-case', label: t.attributes.newCase, section, run: ask('new-case') },
  ];
}
