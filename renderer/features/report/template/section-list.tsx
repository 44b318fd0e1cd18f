import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { newSection, reportSectionKinds } from '../../../../shared/project/report-template';
import { useMessages } from '../../../i18n/use-messages';
import { useProject } from '../../../state/project-store';
import { MenuButton } from '../../../ui/menu-button';
import { SectionRow } from './section-row';
import styles from './section-list.module.css';
import { withAdded, withMoved, withoutSection, withSection, type TemplateContent } from './template-edits';

type SectionListProps = {
  readonly template: TemplateContent;
  /** Each call is one step that can be undone. */
  readonly onChange: (template: TemplateContent) => void;
};

/** The sections in the order they are printed: moved by drag, or by Alt with the arrow keys. */
export function SectionList({ template, onChange }: SectionListProps) {
  const t = useMessages();
  const language = useProject(({ info }) => info.language);
  const [open, setOpen] = useState<number | null>(null);
  const list = useRef<HTMLUListElement>(null);
  /** The section to hold the keyboard when it is drawn in its new place. */
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-section="${wanted.current}"]`)?.focus();
    wanted.current = null;
  });
  const { sections } = template;
  const move = (from: number, to: number): void => {
    const place = Math.min(Math.max(0, to), sections.length - 1);
    if (place === from) return;
    wanted.current = place;
    if (open === from) setOpen(place);
    else setOpen(null);
    onChange(withMoved(template, from, to));
  };
  return (
    <>
      <ul ref={list} className={styles.list} aria-label={t.report.template.sections}>
        {sections.map((section, index) => (
          <SectionRow
            key={`${index}-${section.kind}`}
            section={section}
            index={index}
            isOpen={open === index}
            onOpen={(isOpen) => setOpen(isOpen ? index : null)}
            onChange={(next) => onChange(withSection(template, index, next))}
            onMove={(to) => move(index, to)}
            onDrop={(from) => move(from, index)}
            onRemove={() => {
              setOpen(null);
              wanted.current = Math.min(index, sections.length - 2);
              onChange(withoutSection(template, index));
            }}
          />
        ))}
      </ul>
      <MenuButton
        label={t.report.template.add}
        icon={<Plus aria-hidden />}
        items={reportSectionKinds.map((kind) => ({
          id: kind,
          label: t.report.template.kinds[kind],
          onAction: () => {
            setOpen(sections.length);
            wanted.current = sections.length;
            onChange(withAdded(template, newSection(kind, language)));
          },
        }))}
      >
        {t.report.template.add}
      </MenuButton>
    </>
  );
}
