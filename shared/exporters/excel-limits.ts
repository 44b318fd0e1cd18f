/** What an Excel sheet holds at most, characters of a cell in UTF-16 units; beyond that Excel cuts off or refuses. */
export const excelLimits = { characters: 32_767, rows: 1_048_576, columns: 16_384, sheetName: 31 } as const;
