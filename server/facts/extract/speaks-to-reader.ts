import type { PageView } from '@/server/facts/extract/page-view';
import { findOrdersOnPage } from '@/server/facts/orders/find-in-papers';

/** Words to whatever reads the papers, and not to a person. */
const TO_READER =
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.]{0,80}\b(?:instructions?|rules?|prompt|checks?|above|previous|earlier)\b|\b(?:AI|A\.I\.|LLM|GPT|chatbot|language model|artificial intelligence|system prompt)\b/u;
/** Lines of a paragraph that are looked at to either side. */
const LINES = 8;

/** Whether a paragraph speaks to software: nothing in it is what a paper states. */
export function speaksToReader(view: PageView, offset: number): boolean {
  const cell = view.cellAt(offset);
  if (!cell) return false;
  let [first, last] = [cell, cell];
  for (let lines = 0; first.previous && lines < LINES; lines++) first = first.previous;
  for (let lines = 0; last.next && lines < LINES; lines++) last = last.next;
  if (TO_READER.test(view.page.text.slice(first.start, last.end))) return true;
  return findOrdersOnPage(view.page).some(({ start, end }) => start <= offset && offset < end);
}
