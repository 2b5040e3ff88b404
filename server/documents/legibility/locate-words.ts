import type { WordBox } from '@/server/providers/ocr/contract';
import type { Area } from '@/server/providers/ocr/photo/photo-flaw';

/** The words whose middle lies in an area. */
export const findInside = (words: readonly WordBox[], area: Area): WordBox[] =>
  words.filter(({ x, y, w, h }) => {
    const [across, down] = [x + w / 2, y + h / 2];
    return across >= area.x && across <= area.x + area.w && down >= area.y && down <= area.y + area.h;
  });

export const meanConfidence = (words: readonly WordBox[]): number =>
  words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length;
