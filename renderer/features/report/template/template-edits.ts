import type { ReportSection, ReportTemplate } from '../../../../shared/project/report-template';

/** What one edits of a template. */
export type TemplateContent = Pick<ReportTemplate, 'name' | 'title' | 'sections'>;

/** The template with one section changed. */
export function withSection<Content extends TemplateContent>(
  template: Content,
  index: number,
  section: ReportSection,
): Content {
  return { ...template, sections: template.sections.with(index, section) };
}

/** The template with a section at its end. */
export function withAdded<Content extends TemplateContent>(template: Content, section: ReportSection): Content {
  return { ...template, sections: [...template.sections, section] };
}

/** The template without a section. */
export function withoutSection<Content extends TemplateContent>(template: Content, index: number): Content {
  return { ...template, sections: template.sections.toSpliced(index, 1) };
}

/** The template with a section moved, so that it stands at `to`; positions outside mean the ends. */
export function withMoved<Content extends TemplateContent>(template: Content, from: number, to: number): Content {
  const section = template.sections[from];
  if (section === undefined) return template;
  const place = Math.min(Math.max(0, to), template.sections.length - 1);
  return { ...template, sections: template.sections.toSpliced(from, 1).toSpliced(place, 0, section) };
}

/** A name that no other template has: the wanted one, if need be with a number behind it. */
export function freeName(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const name = `${wanted} ${number}`;
    if (!taken.includes(name)) return name;
  }
}
