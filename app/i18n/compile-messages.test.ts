import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { _createCache, _createIntlFormatters, type RichTranslationValues } from 'use-intl/core';
import formatWritten from 'use-intl/format-message';
import formatCompiled from 'use-intl/format-message/format-only';
import { expect, test } from 'vitest';
import { LOCALES, MESSAGES } from '@/messages/messages';
import { compileMessages } from './compile-messages';
import formatEither from './format-either';

type Tree = { readonly [key: string]: string | Tree };

/** The messages, or what they were compiled to, by their keys. */
const listMessages = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' || Array.isArray(value)
      ? [[`${path}${key}`, value as string]]
      : listMessages(value as Tree, `${path}${key}.`),
  );

/** Something for each argument and tag. */
function inventValues(elements: MessageFormatElement[], count: number): RichTranslationValues {
  const found = elements.map((element): RichTranslationValues => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return {};
    if (element.type === TYPE.tag)
      return { ...inventValues(element.children, count), [element.value]: (parts) => ['<', parts, '>'] };
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      const inside = Object.values(element.options).map(({ value }) => inventValues(value, count));
      const choice = element.type === TYPE.plural ? count : Object.keys(element.options)[0];
      return Object.assign({}, ...inside, { [element.value]: choice });
    }
    if (element.type === TYPE.date) return { [element.value]: new Date('2026-12-03T00:00:00Z') };
    return { [element.value]: element.type === TYPE.number ? count : 'something' };
  });
  return Object.assign({}, ...found);
}

const join = (formatted: unknown): string => (Array.isArray(formatted) ? formatted.map(join).join('') : `${formatted}`);

test.each(LOCALES.flatMap((locale) => [0, 1, 2, 1_000].map((count) => [locale, count] as const)))(
  'each compiled message says in %s, with %d, what is written',
  (locale, count) => {
    const cache = _createCache();
    const options = { cache, formatters: _createIntlFormatters(cache), locale, timeZone: 'UTC' };
    const compiled = new Map(listMessages(compileMessages<Tree>(MESSAGES[locale])));
    for (const [key, message] of listMessages(MESSAGES[locale])) {
      const values = inventValues(parse(message), count);
      const said = formatCompiled(key, compiled.get(key) ?? '', values, options);
      const wanted = join(formatWritten(key, message, values, options));
      expect(join(said), key).toBe(wanted);
      // The server's formatter takes both.
      for (const given of [message, compiled.get(key) ?? ''])
        expect(join(formatEither(key, given, values, options)), key).toBe(wanted);
    }
  },
);

test('what is compiled can be handed down to the browser: plain lists and objects', () => {
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(value));
    Object.values(value).forEach(look);
  };
  look(compileMessages<Tree>(MESSAGES.en));
});
