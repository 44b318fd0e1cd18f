import { publicSpeaker } from '../../analysis/attribution';
import type { MatrixFilter } from '../../project/matrix-view';
import type { Project } from '../../project/project';
import type { ExportLanguage } from '../export-request';
import { filterWords } from '../words/filter';

/** What narrows a matrix, in a sentence fit for print; undefined when nothing does. */
export function filterText(project: Project, filter: MatrixFilter, language: ExportLanguage): string | undefined {
  const words = filterWords(language);
  const { eventIds, from, to, kinds, speakerIds, coderIds, weightFrom, weightTo, attributes } = filter;
  const list = (names: readonly string[]): string => names.join(', ');
  const parts = [
    eventIds.length === 0 ? '' : words.events(list(eventIds.map((id) => project.events.get(id)?.title ?? ''))),
    from === '' && to === '' ? '' : words.dates(from, to),
    kinds.length === 0 ? '' : words.kinds(list(kinds.map((kind) => words.kindNames[kind]))),
    speakerIds.length === 0 ? '' : words.speakers(list(speakerIds.map((id) => publicSpeaker(project, id)))),
    coderIds.length === 0 ? '' : words.coders(list(coderIds.map((id) => project.coders.get(id)?.name ?? ''))),
    weightFrom === null && weightTo === null ? '' : words.weight(weightFrom ?? 0, weightTo ?? 100),
    ...attributes.map(({ key, values }) => (values.length === 0 ? '' : words.attribute(key.name, list(values)))),
  ].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join('; ');
}
