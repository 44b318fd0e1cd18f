/** Names that Windows keeps for itself, with any extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A name that every file system takes, without folders in it: `a/b: c?.csv` becomes `a-b- c-.csv`. */
export function safeFileName(name: string): string {
  const plain = name
    .replace(/[/\\:*?"<>|\p{Cc}]/gu, '-')
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '')
    .trim();
  const safe = reserved.test(plain) ? `_${plain}` : plain;
  return safe === '' ? 'Wortlaut' : safe.slice(0, 180);
}
