/** Parts of the matrix that a report can do without. */
export const matrixOptions = [{ id: 'evidence', kind: 'flag', initial: true }] as const;
