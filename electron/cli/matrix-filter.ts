import { documentKinds } from '../../shared/project/document';
import type { MatrixFilter } from '../../shared/project/matrix-view';
import type { Project } from '../../shared/project/project';
import { attributeOf } from './attribute-option';
import { BadInput } from './bad-input';
import { severalOf, type Typed } from './options';
import type { Words } from './words';

/** Parts names from one another: commas stand in titles. */
const separator = ';';

type Asked = { readonly project: Project; readonly words: Words };
type Values = Typed['values'];

/** What narrows the matrix: what a saved view says, but for what is said anew. */
export function filterOf(values: Values, base: MatrixFilter, asked: Asked): MatrixFilter {
  const { project, words } = asked;
  const { events, speakers, coders } = project;
  return {
    eventIds: recordsOf(values, 'events', { records: events, nameOf: ({ title }) => title, words }) ?? base.eventIds,
    speakerIds:
      recordsOf(values, 'speakers', { records: speakers, nameOf: ({ label }) => label, words }) ?? base.speakerIds,
    coderIds: recordsOf(values, 'coders', { records: coders, nameOf: ({ name }) => name, words }) ?? base.coderIds,
    kinds: severalOf(values, { name: 'kinds', allowed: documentKinds, initial: base.kinds, words }),
    from: dayOf(values, 'from', words) ?? base.from,
    to: dayOf(values, 'to', words) ?? base.to,
    weightFrom: weightOf(values, 'weight-from', words) ?? base.weightFrom,
    weightTo: weightOf(values, 'weight-to', words) ?? base.weightTo,
    attributes: attributesOf(values.get('where'), asked) ?? base.attributes,
  };
}

function recordsOf<Id extends string, Item>(
  values: Values,
  option: string,
  {
    records,
    nameOf,
    words,
  }: { readonly records: ReadonlyMap<Id, Item>; readonly nameOf: (record: Item) => string; readonly words: Words },
): Id[] | undefined {
  const typed = values.get(option);
  return typed?.split(separator).flatMap((part) => {
    const name = part.trim();
    const found = [...records].filter(([, record]) => nameOf(record) === name).map(([id]) => id);
    if (found.length > 0) return found;
    throw new BadInput(words.wrongValue(`--${option}`, name, [...new Set([...records.values()].map(nameOf))]));
  });
}

function dayOf(values: Values, option: string, words: Words): string | undefined {
  const typed = values.get(option);
  if (typed === undefined || /^\d{4}-\d{2}-\d{2}$/.test(typed)) return typed;
  throw new BadInput(words.wrongValue(`--${option}`, typed, ['YYYY-MM-DD']));
}

function weightOf(values: Values, option: string, words: Words): number | undefined {
  const typed = values.get(option);
  if (typed === undefined) return undefined;
  const weight = Number(typed);
  if (/^\d+$/.test(typed) && weight <= 100) return weight;
  throw new BadInput(words.wrongValue(`--${option}`, typed, ['0 – 100']));
}

/** `Ort=Ost;West`: one of the values must be there. */
function attributesOf(typed: string | undefined, asked: Asked): MatrixFilter['attributes'] | undefined {
  if (typed === undefined) return undefined;
  const at = typed.indexOf('=');
  if (at === -1) throw new BadInput(asked.words.wrongValue('--where', typed, ['NAME=VALUE']));
  const values = typed.slice(at + 1).split(separator);
  return [{ key: attributeOf(typed.slice(0, at), '--where', asked), values: values.map((value) => value.trim()) }];
}
