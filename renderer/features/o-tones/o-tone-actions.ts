import { useMessages } from '../../i18n/use-messages';
import { openDialog } from '../../state/session-store';
import type { Action } from '../../ui/action';

export const newOToneShortcut = 'Mod+Shift+O';

/** What one can do with O-tones from anywhere. Taking a passage as an O-tone is with coding it. */
export function useOToneActions(): readonly Action[] {
  const t = useMessages();
  return [
    {
      id: 'o-tone.new',
      label: t.oTones.newOTone,
      section: t.oTones.section,
      shortcut: newOToneShortcut,
      run: () => openDialog({ kind: 'o-tone', documentId: null }),
    },
  ];
}
