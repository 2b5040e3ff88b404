import { readNameAt } from '@/server/facts/extract/read-words';
import type { Span } from '@/server/facts/values/span';

/** What stands between a name and the label behind it: "Winifred Oates (hereinafter called the landlord". */
// linear: it sees WINDOW letters, 160.
const CALLED =
  /[\s,("“„«–—-]*(?:(?:as|the|hereinafter|hereafter|called|known|referred|to|and|acting|being|your|our|my|als|im folgenden|nachfolgend|genannt|der|die|ci-après|le|la|el|en adelante|il|di seguito|o|a|de|het|verder|zwanym|zwaną|dalej)[\s,("“„«–—-]+)*$/iu;
/** Up to five words of a name at the end of a text. */
// linear: it sees WINDOW letters, 160.
const NAME =
  /(?:^|[\s(,.;:"“])((?:(?:[\p{Lu}][\p{L}\p{M}'’-]*\.?|&)(?:\s+(?:de|da|del|der|den|di|du|la|le|van|von|of|ten|and|&|und|et|y|e|i)\b)*\s+){1,5}\p{Lu}[\p{L}\p{M}'’-]*\.?)$/u;
/** Small letters before the label that only a description has, as in "lets the flat to the tenant". */
const WINDOW = 160;

/** The name that a label follows in its sentence, as in "Ada Poole (the tenant)"; offsets are the text's. */
export function readNameBefore(text: string, options: { mayBeFirm: boolean }): Span | null {
  const from = Math.max(0, text.length - WINDOW);
  const near = text.slice(from);
  const called = CALLED.exec(near)?.[0] ?? '';
  // Without a comma or a bracket the label belongs to what follows.
  if (!/[,("“„«–—-]/.test(called)) return null;
  // "Ada Poole of 2 Mill Lane, York (the landlord)".
  const head = near.slice(0, near.length - called.length).replace(/,? of \d[^()]{4,80}$/u, '');
  const name = NAME.exec(head)?.[1];
  if (!name) return null;
  // "This agreement is made between Ada Poole": the words before are no part of the name, whatever their capitals.
  const words = [...name.matchAll(/\S+/g)];
  for (const word of words) {
    const start = head.length - name.length + word.index;
    const read = readNameAt(head.slice(start), options);
    if (read && read.start + start + (read.end - read.start) >= head.length - 1)
      return { start: from + start + read.start, end: from + start + read.end };
  }
  return null;
}
