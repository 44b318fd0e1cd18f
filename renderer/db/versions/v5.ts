/** Version 5 adds no store: from it on a long change lies in several rows, which an older app would take for a short one. */
export const version5 = {} as const;
