/** Parts of the matrix that a report can do without. */
export const matrixOptions = [{ id: 'without-evidence', kind: 'flag', initial: false }] as const;
