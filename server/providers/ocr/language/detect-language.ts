import { eld } from 'eld/extrasmall';
import { isLanguage, type Language } from './languages';

/** Fewer words than this are a name, a label or a stamp, which read the same in many languages. */
const FEWEST_WORDS = 8;
/** A page's language shows long before its end. */
const MOST_CHARACTERS = 4_000;

/**
 * The language of a page's words; null where too few of them tell, and where it is another than those that pages can be read in.
 * It bears a recogniser's slips and lost accents.
 */
export function detectLanguage(text: string): Language | null {
  // Numbers, references and marks tell nothing; capitals are seldom in what the detector has learned.
  const words =
    text
      .slice(0, MOST_CHARACTERS)
      .toLowerCase()
      .match(/\p{L}{2,}/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  // Among all languages it knows, so that a page in a further one is not taken for the nearest of ours.
  const found = eld.detect(words.join(' '));
  return found.isReliable() && isLanguage(found.language) ? found.language : null;
}
