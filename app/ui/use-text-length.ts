'use client';

import { useTranslations } from 'use-intl';
import { measureText, type TextLength } from './measure-text';

/** How a text stands to the most that can be taken of it, in the reader's language. */
export function useTextLength({ text, limit }: { text: string; limit: number }): TextLength {
  const t = useTranslations('shared.length');
  const { isOver, words } = measureText({ text, limit });
  if (words === null) return { isOver, words };
  const count = text.length;
  return { isOver, words: isOver ? t('over', { count, excess: count - limit }) : t('near', { count, limit }) };
}
