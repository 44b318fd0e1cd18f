import type { Code } from '../../project/code';
import { element, text } from '../../kernel/xml';
import type { Context } from './context';
import { noteRefs } from './note-xml';

/** A code with those below it. One that only orders others stays so until something is coded with it. */
export function codeXml(context: Context, code: Code): string {
  const { project, guids, tree, usedCodes } = context;
  const description = codeDescription(code, project.info.language);
  const content = [
    description === '' ? '' : element('Description', {}, text(description)),
    noteRefs(context, `code ${code.id}`),
    tree
      .children(code.id)
      .map((child) => codeXml(context, child))
      .join(''),
  ].join('');
  const isCodable = String(code.isCategory !== true || usedCodes.has(code.id));
  return `${element('Code', { guid: guids.of('code', code.id), name: code.name, isCodable, color: code.color }, content)}\n`;
}

const ruleLabels = {
  de: { include: 'Einschluss', exclude: 'Abgrenzung' },
  en: { include: 'Include', exclude: 'Exclude' },
} as const;

/** Definition and rules in one text: the standard has a single description. */
export function codeDescription({ definition, include, exclude }: Code, language: 'de' | 'en'): string {
  const labels = ruleLabels[language];
  const rules = [
    include === '' ? '' : `${labels.include}: ${include}`,
    exclude === '' ? '' : `${labels.exclude}: ${exclude}`,
  ];
  return [definition, ...rules].filter((part) => part !== '').join('\n\n');
}
