import type { Component, ExoticComponent, ReactElement, JSX as ReactJSX } from 'react';

type Rendered = ReactElement | null | false | undefined | readonly Rendered[];

/**
 * React's own, but for what a component may give: elements. A text it gives would stand in the page without an element of its own,
 * and no runtime sees it.
 */
export namespace JSX {
  export type ElementType =
    | keyof ReactJSX.IntrinsicElements
    | ((props: never) => Rendered | Promise<Rendered>)
    | ExoticComponent<never>
    | (new (
        props: never,
      ) => Component);
  export type Element = ReactJSX.Element;
  export type ElementClass = ReactJSX.ElementClass;
  export type ElementAttributesProperty = ReactJSX.ElementAttributesProperty;
  export type ElementChildrenAttribute = ReactJSX.ElementChildrenAttribute;
  export type LibraryManagedAttributes<C, P> = ReactJSX.LibraryManagedAttributes<C, P>;
  export type IntrinsicAttributes = ReactJSX.IntrinsicAttributes;
  export type IntrinsicClassAttributes<T> = ReactJSX.IntrinsicClassAttributes<T>;
  export type IntrinsicElements = ReactJSX.IntrinsicElements;
}
