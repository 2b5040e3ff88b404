/** Long enough to be known again, and short enough for every file system with what stands before it. */
const LONGEST_STEM = 80;
const LONGEST_ENDING = 10;

/** What separates folders, what Windows forbids, and what nobody sees. */
const UNSAFE = /[/\\:*?"<>|\p{C}]/gu;

/**
 * The name of a file within its folder of the archive: the person's own name for it, with nothing by which it could get out of the folder.
 * The number before it keeps six photos called image.jpg apart, and the name from being one that Windows keeps for itself.
 */
export function writeFileName({ number, filename }: { number: number; filename: string }): string {
  const safe = filename.normalize('NFC').replace(UNSAFE, '_').trim();
  const dot = safe.lastIndexOf('.');
  const hasEnding = dot > 0 && safe.length - dot - 1 <= LONGEST_ENDING;
  const stem = hasEnding ? safe.slice(0, dot) : safe;
  const ending = hasEnding ? safe.slice(dot) : '';
  // By characters, so that none is cut in two; a dot at the end is dropped by Windows.
  const short = [...stem]
    .slice(0, LONGEST_STEM)
    .join('')
    .replace(/[. ]+$/u, '');
  return `${String(number).padStart(3, '0')} ${short || 'file'}${ending}`;
}
