/** Lists in a cell, lists of points, and numbered ones; the last begin anew with each instance. */
export const cellList = 'cell-list';
export const pointList = 'point-list';
export const numberList = 'number-list';

/** The lists of a document. */
export const numbering = {
  config: [
    { reference: cellList, levels: [level('bullet', '•', { left: 200, hanging: 160 })] },
    { reference: pointList, levels: [level('bullet', '•', { left: 400, hanging: 260 })] },
    { reference: numberList, levels: [level('decimal', '%1.', { left: 400, hanging: 400 })] },
  ],
};

function level(
  format: 'bullet' | 'decimal',
  text: string,
  indent: { readonly left: number; readonly hanging: number },
) {
  return { level: 0, format, text, alignment: 'left' as const, style: { paragraph: { indent } } };
}
