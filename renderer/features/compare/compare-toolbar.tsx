import { FileOutput, Printer } from 'lucide-react';
import type { ChartRequest } from '../../../shared/charts/chart';
import { attributeId, attributesOf, nearParagraphs } from '../../../shared/exporters/chart-options';
import type { Project } from '../../../shared/project/project';
import { useMessages } from '../../i18n/use-messages';
import { compareEvents } from '../../../shared/project/event';
import { Button } from '../../ui/button';
import { ChecklistButton } from '../../ui/checklist-button';
import { IconButton } from '../../ui/icon-button';
import { Segmented } from '../../ui/segmented';
import { Select } from '../../ui/select';
import { analyses, analysisOf, optionsOf } from './analyses';
import { giveOut } from './compare-actions';
import { choose } from './compare-session';
import styles from './compare-toolbar.module.css';

type CompareToolbarProps = { readonly request: ChartRequest; readonly project: Project };

/** What is looked at, and how. */
export function CompareToolbar({ request, project }: CompareToolbarProps) {
  const t = useMessages();
  return (
    <header className={styles.bar}>
      <div className={styles.line}>
        <Segmented
          label={t.compare.analysis}
          value={analysisOf(request)}
          options={analyses.map((id) => ({ id, label: t.compare.analyses[id] }))}
          onChange={(analysis) => choose(optionsOf(analysis))}
        />
        <span className={styles.space} />
        <IconButton label={t.compare.print} icon={<Printer aria-hidden />} onPress={() => window.print()} />
      </div>
      <div className={styles.line}>
        <EventChoice request={request} project={project} />
        <CodeChoice request={request} />
        <KindChoice request={request} project={project} />
        <span className={styles.space} />
        <Button icon={<FileOutput aria-hidden />} onPress={() => giveOut()}>
          {t.compare.giveOut}
        </Button>
      </div>
    </header>
  );
}

function EventChoice({ request: { eventIds }, project: { events } }: CompareToolbarProps) {
  const t = useMessages();
  const ordered = [...events.values()].sort(compareEvents);
  return (
    <ChecklistButton
      label={t.compare.events}
      all={t.compare.allEvents}
      some={t.compare.someEvents(eventIds.length, ordered.length)}
      options={ordered.map(({ id, title, date }) => ({ id, label: date === '' ? title : `${title} (${date})` }))}
      chosen={eventIds}
      disabledReason={ordered.length === 0 ? t.compare.noEvents : null}
      onChange={(ids) => choose({ events: ids.join(' ') })}
    />
  );
}

const codeChoices = ['codes', 'with-subcodes', 'categories'] as const;

function CodeChoice({ request: { codes } }: { readonly request: ChartRequest }) {
  const t = useMessages();
  const value = codes.rows === 'categories' ? 'categories' : codes.withSubcodes ? 'with-subcodes' : 'codes';
  return (
    <div className={styles.choice}>
      <Select
        label={t.compare.codes}
        hideLabel
        value={value}
        options={codeChoices.map((id) => ({ id, label: t.compare.codeChoices[id] }))}
        onChange={(id) => choose({ rows: id === 'categories' ? id : 'codes', 'with-subcodes': id !== 'codes' })}
      />
    </div>
  );
}

/** What is to be chosen about this analysis alone. */
function KindChoice({ request, project }: CompareToolbarProps) {
  const t = useMessages();
  switch (request.kind) {
    case 'co-occurrence':
      return (
        <>
          <RelationChoice relation={request.relation} />
          <Segmented
            label={t.compare.form}
            value={request.form}
            options={(['graph', 'heat-map'] as const).map((id) => ({ id, label: t.compare.forms[id] }))}
            onChange={(form) => choose({ form })}
          />
        </>
      );
    case 'coverage':
      return (
        <Segmented
          label={t.compare.coverageOf}
          value={request.coverageOf}
          options={(['documents', 'codes'] as const).map((id) => ({ id, label: t.compare.coverage[id] }))}
          onChange={(id) => choose({ 'coverage-of': id })}
        />
      );
    case 'heat-map':
      return request.columns === 'attribute' ? <AttributeChoice request={request} project={project} /> : null;
    case 'side-by-side':
    case 'frequencies':
    case 'saturation':
      return null;
  }
}

function AttributeChoice({ request: { attribute }, project }: CompareToolbarProps) {
  const t = useMessages();
  if (attribute === null) return null;
  return (
    <div className={styles.choice}>
      <Select
        label={t.compare.attribute}
        hideLabel
        value={attributeId(attribute)}
        options={attributesOf(project).map((key) => ({
          id: attributeId(key),
          label: `${key.name} (${t.compare.attributeOf[key.of]})`,
        }))}
        onChange={(id) => choose({ attribute: id })}
      />
    </div>
  );
}

function RelationChoice({ relation }: Pick<ChartRequest, 'relation'>) {
  const t = useMessages();
  const words = t.compare.relations;
  const options = [
    { id: 'overlap', label: words.overlap },
    { id: 'within', label: words.within },
    ...nearParagraphs.map((count) => ({ id: `near ${count}`, label: words.near(count) })),
  ];
  return (
    <div className={styles.choice}>
      <Select
        label={t.compare.relation}
        hideLabel
        value={relation.kind === 'near' ? `near ${relation.paragraphs}` : relation.kind}
        options={options}
        onChange={(id) => {
          const [kind = '', paragraphs = '1'] = id.split(' ');
          choose({ relation: kind, paragraphs });
        }}
      />
    </div>
  );
}
