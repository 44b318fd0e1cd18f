import type { DocumentId } from '../../../shared/kernel/ids';
import { useProject } from '../../state/project-store';
import { useSession } from '../../state/session-store';
import { BarAnchor } from './bar-anchor';
import { CodingBar } from './coding-bar';
import { useCodingSession } from './coding-session';
import { SelectionBar } from './selection-bar';
import type { TextSurface } from './text-surface';

type HandBarProps = {
  readonly surface: TextSurface;
  readonly documentId: DocumentId;
  /** Counts up when something in the text may have moved. */
  readonly layout: number;
  /** Where the bar goes when it would cover its passage anywhere else. */
  readonly dock: HTMLElement | null;
};

/** What can be done with the selected passage, or with the coding in hand, right where it stands. */
export function HandBar({ surface, documentId, layout, dock }: HandBarProps) {
  const selection = useSession((state) => state.selection);
  const codingId = useSession((state) => state.codingId);
  const codings = useProject((project) => project.codings.get(documentId));
  const selected = selection?.documentId === documentId ? selection : null;
  const coding = selected === null ? codings?.find(({ id }) => id === codingId) : undefined;
  const span = selected ?? coding ?? null;
  const coded = useCodingSession((state) => state.coded);
  const takenAt = useCodingSession((state) => state.takenAt);
  if (span === null || (selected !== null && selected === coded)) return null;
  const here = takenAt === null ? [] : surface.codingsAt(takenAt);
  return (
    <BarAnchor key={`${span.start}-${span.end}`} surface={surface} span={span} layout={layout} dock={dock}>
      {coding === undefined ? <SelectionBar /> : <CodingBar coding={coding} here={here} />}
    </BarAnchor>
  );
}
