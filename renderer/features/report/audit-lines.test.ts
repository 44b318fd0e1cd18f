import { describe, expect, it } from 'vitest';
import { addOTone } from '../../../shared/commands/add-o-tone';
import type { Change, Command } from '../../../shared/commands/command';
import { apply } from '../../../shared/commands/diff';
import { editDocument } from '../../../shared/commands/edit-document';
import type { HistoryEntry } from '../../../shared/commands/history';
import { removeDocuments } from '../../../shared/commands/remove-documents';
import type { ReleaseState } from '../../../shared/project/document';
import { smallProject } from '../../../shared/test/small-project';
import { auditLines } from './audit-lines';

/** A history of O-tones that are taken in and edited; the last one is removed again. */
function study() {
  const { ports, eventId, ...small } = smallProject();
  let { project } = small;
  const entries: HistoryEntry[] = [];
  const run = <Args>(command: Command<Args>, args: Args): Change => {
    const change = command(project, args, ports);
    project = apply(project, change.diff);
    const { name, params } = change;
    entries.push({ seq: entries.length + 1, at: ports.now(), kind: 'do', target: null, name, params });
    return change;
  };
  const quote = (name: string, release: ReleaseState) => {
    const quotation = { label: name.slice('O-Ton '.length), role: 'Teilnehmerin', release, source: null };
    const { diff } = run(addOTone, { text: 'Es geht.', name, quotation, eventId });
    const [added] = diff.documents?.added ?? [];
    const documentId = added!.id;
    const { diff: edited } = run(editDocument, {
      documentId,
      text: 'Es geht.',
      edits: [{ from: 0, to: 2, insert: 'Das' }],
    });
    return { documentId, texts: [...(diff.texts?.added ?? []), ...(edited.texts?.added ?? [])] };
  };
  quote('O-Ton Frau Offen', 'open');
  quote('O-Ton Frau Anonym', 'anonymous');
  const gone = quote('O-Ton Frau Weg', 'blocked');
  run(removeDocuments, { documents: [gone] });
  return { project, entries };
}

describe('the history as it is handed out', () => {
  it('names O-tones that are not released openly by their role, and those that are gone not at all', () => {
    const { project, entries } = study();
    const said = auditLines(entries, project, 'de').map(({ description }) => description);
    expect(said).toEqual([
      'O-Ton aufgenommen',
      'Text von »O-Ton Frau Offen« bearbeitet (Fassung 2)',
      'O-Ton aufgenommen',
      'Text von »Teilnehmerin, Ballenfeld« bearbeitet (Fassung 2)',
      'O-Ton aufgenommen',
      'Text von »O-Ton« bearbeitet (Fassung 2)',
      '»O-Ton« entfernt',
    ]);
  });
});
