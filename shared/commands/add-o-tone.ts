import type { EventId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { Quotation } from '../project/document';
import type { Project } from '../project/project';
import { addDocuments } from './add-documents';
import type { Change } from './command';

/** Takes a quotation into the collection: a document of kind `o-tone`, coded like any other. */
export function addOTone(
  project: Project,
  args: {
    readonly text: string;
    readonly name: string;
    readonly quotation: Quotation;
    readonly eventId: EventId | null;
  },
  ports: Ports,
): Change {
  const { diff } = addDocuments(
    project,
    { documents: [{ ...args, kind: 'o-tone', turns: [], attributes: {}, origin: null }] },
    ports,
  );
  return { name: 'add-o-tone', params: { oTone: args.name }, diff };
}
