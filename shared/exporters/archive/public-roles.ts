import type { Project } from '../../project/project';
import type { FieldCleaner } from './field-cleaner';

/** The study with roles that say no name: they stand for labels, in texts too, and so come before all else. */
export function publicRoles(project: Project, { clean }: FieldCleaner): Project {
  const documents = [...project.documents].map(([id, document]) => {
    const { quotation } = document;
    if (quotation === null) return [id, document] as const;
    // The name of such a document may say who it is.
    const name = quotation.release === 'open' ? document.name : quotation.role;
    const role = clean(quotation.role, { of: 'document', name, field: 'role' });
    return [id, { ...document, quotation: { ...quotation, role } }] as const;
  });
  const speakers = [...project.speakers].map(([id, speaker]) => {
    const document = project.documents.get(speaker.documentId);
    if (document?.quotation?.release === 'blocked') return [id, speaker] as const;
    const on = { of: 'document', name: document?.name ?? '' } as const;
    const role = clean(speaker.role, { of: 'speaker', name: speaker.label, field: 'role', on });
    return [id, { ...speaker, role }] as const;
  });
  return { ...project, documents: new Map(documents), speakers: new Map(speakers) };
}
