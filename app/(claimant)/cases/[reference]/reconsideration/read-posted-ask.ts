import { cleanText } from '@/server/platform/clean-text';
import type { AskState } from './ask-state';

/**
 * What a form without script was filled in with. Its fields are named `words-` and a reason's key, `about-` and a document's id. There every
 * reason has room for words at once: one that has some is meant to be wrong, whether or not its box was ticked too.
 */
export function readPostedAsk(form: FormData): AskState {
  const texts = [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const named = (prefix: string) =>
    texts.flatMap(([name, value]): [string, string][] =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    );
  // A form sends each line break as two characters, which the field itself counts as one.
  const words = named('words-').map(([key, text]): [string, string] => [key, cleanText(text)]);
  const ticked = texts.flatMap(([name, value]) => (name === 'reason' ? value : []));
  const written = words.flatMap(([key, text]) => (text.trim() === '' ? [] : key));
  return {
    chosen: [...new Set([...ticked, ...written])],
    words: Object.fromEntries(words),
    ties: Object.fromEntries(named('about-')),
  };
}
