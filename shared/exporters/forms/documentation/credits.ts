import { compareEvents, type EventRecord } from '../../../project/event';
import { eventPartText } from '../../../project/event-parts';
import type { Block } from '../../report/report';
import { proseBlocks } from '../prose';
import type { Documentation } from './documentation';

/** Whom to thank: who organised and funded the events, what is written on each, and what the project says of itself. */
export function creditsOf(documentation: Documentation): readonly Block[] {
  const { project, words, isSeries } = documentation;
  const events = [...project.events.values()].sort(compareEvents);
  const place = (event: EventRecord): string => (isSeries ? ` (${event.place || event.title})` : '');
  const hosts = events.filter((event) => event.hosts.trim() !== '').map((event) => `${event.hosts}${place(event)}`);
  const funders = events.map((event) => event.funders.trim()).filter((funder) => funder !== '');
  const written = events.flatMap((event): readonly Block[] => {
    const blocks = proseBlocks(eventPartText(project, event.id, 'credits'));
    const head: Block = { kind: 'paragraph', text: [{ text: event.place || event.title, style: 'strong' }] };
    return isSeries && blocks.length > 0 ? [head, ...blocks] : blocks;
  });
  return [
    ...creditLine(words.hostedBy, hosts),
    ...creditLine(words.fundedBy, funders),
    ...[...written, ...proseBlocks(project.info.credits)].map(asCredits),
  ];
}

function creditLine(head: string, names: readonly string[]): readonly Block[] {
  const once = [...new Set(names)];
  if (once.length === 0) return [];
  return [{ kind: 'paragraph', role: 'credits', text: [{ text: `${head}: `, style: 'strong' }, once.join('; ')] }];
}

function asCredits(block: Block): Block {
  return block.kind === 'paragraph' ? { ...block, role: 'credits' } : block;
}
