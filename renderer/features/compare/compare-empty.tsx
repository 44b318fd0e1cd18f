import type { Chart, ChartRequest } from '../../../shared/charts/chart';
import type { Project } from '../../../shared/project/project';
import { codingCount } from '../../../shared/analysis/counts';
import { useMessages } from '../../i18n/use-messages';
import { go } from '../../state/session-store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { choose } from './compare-session';

type Reason = 'no-codings' | 'one-event' | 'no-attributes' | 'no-speakers' | 'nothing-counted';

/** Why there is nothing to compare; null when there is. */
export function emptyReason(project: Project, request: ChartRequest, chart: Chart | null): Reason | null {
  if (codingCount(project) === 0) return 'no-codings';
  const events = request.eventIds.length === 0 ? project.events.size : request.eventIds.length;
  if (request.kind === 'side-by-side' && events < 2) return 'one-event';
  if (request.kind === 'heat-map' && request.columns === 'speakers' && project.speakers.size === 0)
    return 'no-speakers';
  if (request.kind === 'heat-map' && request.columns === 'attribute' && request.attribute === null)
    return 'no-attributes';
  return chart?.numbers.rows.length === 0 ? 'nothing-counted' : null;
}

/** What belongs here, and the way there. */
export function CompareEmpty({ reason }: { readonly reason: Reason }) {
  const t = useMessages();
  const words = t.compare.empty[reason];
  const act = (): void => {
    if (reason === 'one-event' || reason === 'nothing-counted') choose({ events: '', rows: 'codes' });
    else if (reason === 'no-attributes') go({ view: 'attributes' });
    else go({ view: 'material', documentId: null });
  };
  return (
    <EmptyState title={words.title} text={words.text}>
      <Button variant="primary" onPress={act}>
        {words.act}
      </Button>
    </EmptyState>
  );
}
