import type { Key, ReactElement, ReactNode } from 'react';
import { jsx } from 'react/jsx-runtime';

type Properties = { children?: ReactNode };

/**
 * Properties in which each text is all that its element holds. React writes such a text as the element's content, whatever stands
 * there by then. Any other text it keeps hold of as a node, and loses it where a browser's translation moves or replaces that node:
 * the page breaks down at the next change beside it, or shows the old text for ever.
 */
export function separateTexts<P extends Properties>({ type, props }: { type: unknown; props: P }): P {
  const { children } = props;
  const text = readText(children);
  if (text !== null) {
    if (hasNoElement(type)) return { ...props, children: wrapText({ text }) };
    return text === children ? props : { ...props, children: text };
  }
  return Array.isArray(children) ? { ...props, children: separateList(children) } : props;
}

const CONTEXT = Symbol.for('react.context');

/** Fragments, boundaries and contexts: what they hold stands among what is around them. */
const hasNoElement = (type: unknown): boolean =>
  typeof type === 'symbol' ||
  (typeof type === 'object' && type !== null && '$$typeof' in type && type.$$typeof === CONTEXT);

/** As long as the list was, so that each element keeps its place, which is what React knows it by. */
function separateList(list: readonly ReactNode[]): ReactNode[] {
  const separate: ReactNode[] = [];
  let run = { at: 0, text: '' };
  const closeRun = () => {
    if (run.text !== '') separate[run.at] = wrapText({ text: run.text, key: `text ${run.at}` });
    run = { at: separate.length, text: '' };
  };
  for (const child of list) {
    const text = readText(child);
    if (text !== null) {
      if (run.text === '') run.at = separate.length;
      run.text += text;
      separate.push(null);
    } else if (isNothing(child)) {
      separate.push(child);
    } else {
      closeRun();
      separate.push(Array.isArray(child) ? separateList(child) : child);
    }
  }
  closeRun();
  return separate;
}

const isNothing = (child: ReactNode): boolean => child === null || child === undefined || typeof child === 'boolean';

/** Null where there is none, or more than text. */
function readText(children: ReactNode): string | null {
  if (typeof children === 'string') return children;
  if (typeof children === 'number' || typeof children === 'bigint') return String(children);
  if (!Array.isArray(children)) return null;
  let joined: string | null = null;
  for (const child of children) {
    if (isNothing(child)) continue;
    const text = readText(child);
    if (text === null) return null;
    joined = (joined ?? '') + text;
  }
  return joined;
}

function wrapText({ text, key }: { text: string; key?: Key }): ReactElement {
  // Space alone must not become a box of its own among a row's, each of which gets a gap.
  const className = text.trim() === '' ? 'contents' : undefined;
  return jsx('span', { className, children: text }, key);
}
