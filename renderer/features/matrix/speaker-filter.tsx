import { orderedDocuments } from '../../../shared/analysis/document-order';
import { speakersByDocument } from '../../../shared/analysis/speakers-in';
import type { MatrixFilter } from '../../../shared/project/matrix-view';
import { useMessages } from '../../i18n/use-messages';
import { changeMatrixFilter } from '../../state/matrix-look';
import { useProject } from '../../state/project-store';
import { CheckList } from './check-list';

/** Narrows to the words of some speakers, who are told apart by their document. */
export function SpeakerFilter({ filter }: { readonly filter: MatrixFilter }) {
  const t = useMessages();
  const project = useProject();
  if (project.speakers.size === 0) return null;
  const speakers = speakersByDocument(project);
  const options = orderedDocuments(project).flatMap((document) =>
    (speakers.get(document.id) ?? []).map(({ id, label }) => ({ id, label: `${label}, ${document.name}` })),
  );
  return (
    <CheckList
      label={t.matrixTools.speakers}
      options={options}
      chosen={filter.speakerIds}
      onChange={(speakerIds) => changeMatrixFilter({ speakerIds })}
    />
  );
}
