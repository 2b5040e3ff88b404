import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { MESSAGES } from './messages';

type Tree = { readonly [key: string]: string | Tree };

function listTexts(tree: Tree, path = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'string') texts.set(at, value);
    else for (const [inner, text] of listTexts(value, at)) texts.set(inner, text);
  }
  return texts;
}

/** The arguments and tags of an ICU message, each once: `{count, plural, …}` is `count`. */
function readArguments(text: string): string[] {
  const names = new Set<string>();
  const visit = (elements: MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      names.add(element.type === TYPE.tag ? `<${element.value}>` : element.value);
      if (element.type === TYPE.tag) visit(element.children);
      if (element.type === TYPE.plural || element.type === TYPE.select)
        for (const { value } of Object.values(element.options)) visit(value);
    }
  };
  visit(parse(text));
  return [...names].sort();
}

describe('messages', () => {
  const english = listTexts(MESSAGES.en);
  const spanish = listTexts(MESSAGES.es);

  test('have the same keys in both languages, none of them empty', () => {
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
    expect([...english, ...spanish].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('take the same arguments and tags in both languages', () => {
    const differing = [...english].filter(
      ([key, text]) => readArguments(text).join() !== readArguments(spanish.get(key) ?? '').join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });
});
