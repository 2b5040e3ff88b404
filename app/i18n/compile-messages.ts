import compile from 'icu-minify/compile';

type Tree = { readonly [key: string]: string | Tree };

const compiled = new WeakMap<Tree, unknown>();

/** Messages as the browser formats them: parsed here, once, so that no page loads what parses them (next.config.mjs). */
export function compileMessages<Messages extends Tree>(messages: Messages): Messages {
  const known = compiled.get(messages);
  const made = known ?? Object.fromEntries(Object.entries(messages).map(compileEntry));
  if (!known) compiled.set(messages, made);
  // To all but what formats them they are the messages.
  return made as Messages;
}

const compileEntry = ([key, message]: [string, string | Tree]) => [
  key,
  typeof message === 'string' ? makePlain(compile(message)) : compileMessages(message),
];

/** The compiler's objects have no prototype, and React hands down none of those. */
const makePlain = (message: ReturnType<typeof compile>): unknown => JSON.parse(JSON.stringify(message));
