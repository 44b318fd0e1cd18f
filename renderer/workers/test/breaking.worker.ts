/** Breaks at files named "break", never answers those named "hang", answers nonsense to all others. */
self.addEventListener('message', ({ data }: MessageEvent<{ file: File }>) => {
  if (data.file.name === 'break') throw new Error('broken on purpose');
  if (data.file.name !== 'hang') self.postMessage({ kind: 'answered', outcome: 'nonsense' });
});
