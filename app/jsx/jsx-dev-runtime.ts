// The same as jsx-runtime.ts, for `next dev` and tests.
import type { ElementType, Key } from 'react';
import * as react from 'react/jsx-dev-runtime';
import { separateTexts } from './separate-texts';

export { Fragment } from 'react/jsx-dev-runtime';
export type { JSX } from './jsx-types';

export function jsxDEV(
  type: ElementType,
  props: object,
  key: Key | undefined,
  isStatic: boolean,
  source?: react.JSXSource,
  self?: unknown,
) {
  const separate: { children?: unknown } = separateTexts({ type, props });
  // Several texts are one by now, and no list.
  return react.jsxDEV(type, separate, key, isStatic && Array.isArray(separate.children), source, self);
}
