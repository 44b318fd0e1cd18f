import type { Problem } from '../../kernel/problem';
import type { EventRecord } from '../../project/event';
import type { ExportSource } from '../define-exporter';
import type { ExportLanguage, ExportRequest } from '../export-request';
import type { Block, Report } from '../report/report';
import { dateText } from '../words/dates';
import { kindWords } from '../words/kinds';
import { oTonesWords } from '../words/o-tones';
import { oToneList, type PublicOTone } from './o-tone-list';

/** The O-tones by event, each with who may be named; blocked ones are in no report. */
export function oTonesReport({ project, texts }: ExportSource, { language }: ExportRequest): Report {
  const words = oTonesWords(language);
  const list = oToneList(project, texts);
  const byEvent = new Map<EventRecord | null, PublicOTone[]>();
  for (const one of list) byEvent.set(one.event, [...(byEvent.get(one.event) ?? []), one]);
  const blocks = [...byEvent].flatMap(([event, oTones]) => [
    ...eventHead(event, language),
    ...oTones.flatMap((oTone) => oToneBlock(oTone, language)),
  ]);
  return {
    title: kindWords(language)['o-tones'],
    subtitle: project.info.name,
    language,
    isLandscape: false,
    blocks: blocks.length === 0 ? [{ kind: 'paragraph', text: [words.none] }] : blocks,
    about: { counted: words.counted, totals: [words.totals(list.length)], columns: [] },
    problems: (file) => missingWords(list, file),
  };
}

/** Says of how many O-tones the words are not there. */
export function missingWords(list: readonly PublicOTone[], file: string): readonly Problem[] {
  const count = list.filter(({ text }) => text === null).length;
  return count === 0 ? [] : [{ code: 'o-tone-words-missing', severity: 'warning', file, params: { count } }];
}

function eventHead(event: EventRecord | null, language: ExportLanguage): readonly Block[] {
  if (event === null) return [{ kind: 'heading', level: 1, text: oTonesWords(language).withoutEvent }];
  const { title, series, place, date } = event;
  const line = [place, dateText(date, language)].filter((part) => part !== '').join(', ');
  return [
    { kind: 'heading', level: 1, text: title || series || place || date },
    ...(line === '' ? [] : [{ kind: 'paragraph', role: 'note', text: [line] } as const]),
  ];
}

function oToneBlock({ text, attribution, source }: PublicOTone, language: ExportLanguage): readonly Block[] {
  if (text === null) return [];
  const from = source === '' ? [] : [{ text: oTonesWords(language).from(source), style: 'quiet' } as const];
  return [{ kind: 'quotation', text: text.trim(), reference: [attribution, ...from] }];
}
