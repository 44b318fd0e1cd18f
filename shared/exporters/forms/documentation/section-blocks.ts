import type { EventRecord } from '../../../project/event';
import type { ReportSection, ReportSectionKind } from '../../../project/report-template';
import type { Block } from '../../report/report';
import { proseBlocks } from '../prose';
import { creditsOf } from './credits';
import type { Documentation } from './documentation';
import { aimsOf, conclusionOf, impulsesOf, oTonesOf, tablesOf } from './event-sections';
import { matrixOf } from './matrix-section';
import { needsOf } from './needs';

/** Kinds of sections that are about one event, and come once for each. */
const eventKinds: ReadonlySet<ReportSectionKind> = new Set<ReportSectionKind>([
  'aims',
  'impulses',
  'needs',
  'tables',
  'o-tones',
  'conclusion',
]);

/** Whether a section comes once for every event. */
export function isAboutEvent({ kind }: ReportSection): boolean {
  return eventKinds.has(kind);
}

type Place = {
  /** Null where the study has no events, and for sections that are about none. */
  readonly event: EventRecord | null;
  readonly level: 1 | 2;
};

/**
 * A section with its heading: its own words, then what the project gives. Nothing at all where there is neither.
 *
 * What is left out so is noted by its heading, except O-tones: how many there are decides who speaks.
 */
export function sectionBlocks(
  documentation: Documentation,
  section: ReportSection,
  { event, level }: Place,
): readonly Block[] {
  const { words, leftOut } = documentation;
  const blocks = [...proseBlocks(section.text), ...contentOf(documentation, section, event)];
  const heading = section.heading.trim() || words.headings[section.kind];
  if (blocks.length === 0) {
    if (heading !== '') leftOut.push(heading);
    return [];
  }
  const lower = blocks.map((block) => (block.kind === 'heading' ? { ...block, level: deeper(level) } : block));
  return heading === '' ? lower : [{ kind: 'heading', level, text: heading }, ...lower];
}

function deeper(level: Place['level']): 2 | 3 {
  return level === 1 ? 2 : 3;
}

function contentOf(documentation: Documentation, section: ReportSection, event: EventRecord | null): readonly Block[] {
  switch (section.kind) {
    case 'aims':
      return aimsOf(documentation, event, section);
    case 'impulses':
      return impulsesOf(documentation, event, section);
    case 'needs':
      return needsOf(documentation, event, section);
    case 'tables':
      return tablesOf(documentation, event, section);
    case 'o-tones':
      return oTonesOf(documentation, event, section);
    case 'conclusion':
      return conclusionOf(documentation, event, section);
    case 'matrix':
      return matrixOf(documentation, section);
    case 'credits':
      return creditsOf(documentation);
    case 'text':
      return [];
  }
}
