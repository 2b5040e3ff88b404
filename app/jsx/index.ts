// JSX compiles to this instead where a key follows spread properties.
import { type Attributes, type ElementType, type ReactNode, createElement as reactCreateElement } from 'react';
import { separateTexts } from './separate-texts';

type Given = Attributes & { children?: ReactNode };

export function createElement(type: ElementType, props: Given, ...children: ReactNode[]) {
  const given = children.length > 0 ? children : props.children;
  const { children: separate } = separateTexts<Given>({ type, props: { children: given } });
  if (separate === undefined) return reactCreateElement(type, props);
  return reactCreateElement(type, props, ...(Array.isArray(separate) ? separate : [separate]));
}
