import { useMessages } from '../../i18n/use-messages';
import { memosThatMention } from '../../state/memo-target';
import { useProject } from '../../state/project-store';
import { go } from '../../state/session-store';
import { Button } from '../../ui/button';

/** How many memos refer to a thing, and the way to them; nothing where none does. */
export function Mentions({ id }: { readonly id: string }) {
  const t = useMessages();
  const count = useProject(({ memos }) => memosThatMention(memos, id).length);
  if (count === 0) return null;
  return (
    <div>
      <Button variant="quiet" onPress={() => go({ view: 'memos', mentioning: id })}>
        {t.memos.mentions(count)}
      </Button>
    </div>
  );
}
