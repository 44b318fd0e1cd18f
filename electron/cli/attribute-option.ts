import { attributeOwners } from '../../shared/project/attribute-values';
import type { AttributeKey } from '../../shared/project/matrix-view';
import type { Project } from '../../shared/project/project';
import { BadInput } from './bad-input';
import type { Words } from './words';

type Asked = { readonly project: Project; readonly words: Words };

/** An attribute by its name, of documents before cases before speakers, or of those that are named with it. */
export function attributeOf(typed: string, option: string, { project, words }: Asked): AttributeKey {
  const known = (['document', 'case', 'speaker'] as const).flatMap((of) =>
    namesOf(project, of).map((name) => ({ of, name })),
  );
  const owner = attributeOwners.find((of) => typed.startsWith(`${of}:`));
  const found = known.find(({ of, name }) =>
    owner === undefined ? name === typed : typed === `${owner}:${name}` && of === owner,
  );
  if (found !== undefined) return found;
  throw new BadInput(
    words.wrongValue(
      option,
      typed,
      known.map(({ of, name }) => `${of}:${name}`),
    ),
  );
}

function namesOf({ documents, cases, speakers }: Project, of: AttributeKey['of']): readonly string[] {
  const owners = { document: documents, case: cases, speaker: speakers }[of];
  return [...new Set([...owners.values()].flatMap(({ attributes }) => Object.keys(attributes)))].sort();
}
