// What JSX compiles to (`jsxImportSource` in tsconfig.json): React's own, with each text in an element of its own.
import type { ElementType, Key } from 'react';
import * as react from 'react/jsx-runtime';
import { separateTexts } from './separate-texts';

export { Fragment } from 'react/jsx-runtime';
export type { JSX } from './jsx-types';

export const jsx = (type: ElementType, props: object, key?: Key) =>
  react.jsx(type, separateTexts({ type, props }), key);

export function jsxs(type: ElementType, props: object, key?: Key) {
  const separate: { children?: unknown } = separateTexts({ type, props });
  // Several texts are one by now, and no list.
  return Array.isArray(separate.children) ? react.jsxs(type, separate, key) : react.jsx(type, separate, key);
}
