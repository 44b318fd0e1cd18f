import { required } from '../kernel/assert';
import type { Project } from '../project/project';
import type { Speaker } from '../project/speaker';
import type { Change } from './command';
import { diffOf } from './diff';

/** Replaces what is known of a speaker: role, pseudonym, attributes. The label stays as it stands in the text. */
export function updateSpeaker(project: Project, { speaker }: { readonly speaker: Speaker }): Change {
  const before = required(project.speakers.get(speaker.id), `speaker ${speaker.id}`);
  return {
    name: 'update-speaker',
    params: { speaker: speaker.label },
    diff: diffOf('speakers', { updated: [[before, speaker]] }),
  };
}
