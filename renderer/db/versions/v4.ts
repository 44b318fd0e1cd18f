/** Stores that version 4 adds: files that are kept as they came (their bytes lie elsewhere), and parts of other tools' projects. */
export const version4 = { files: 'id', keptParts: 'id' } as const;
