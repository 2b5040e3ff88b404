import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';
import { renderToStaticMarkup as render } from 'react-dom/server';
import { expect, it } from 'vitest';

const Icon = () => <i />;
const count: number = 3;

/** React parts texts that it keeps as nodes of their own by a comment, or leaves them beside an element's tag. */
const TEXT_BESIDE_A_TAG = /<!-- -->|<\/\w+>[^<]|[^>]<(?!\/)/;

it('makes one text of several', () => {
  const several = (
    <p>
      Read: {count} {count === 1 ? 'page' : 'pages'}
    </p>
  );
  expect(render(several)).toBe('<p>Read: 3 pages</p>');
});

it.each<[string, ReactNode, string]>([
  [
    'beside an element',
    <p key="case">
      {count} of <b>4</b> read
    </p>,
    '<p><span>3 of </span><b>4</b><span> read</span></p>',
  ],
  [
    'beside an element that a component puts there',
    <Marked key="case">Save {count}</Marked>,
    '<div><i></i><span>Save 3</span></div>',
  ],
  [
    'in a fragment',
    <p key="case">
      {/* biome-ignore lint/complexity/noUselessFragments: it is what is tested. */}
      <Fragment>{count} pages</Fragment>
    </p>,
    '<p><span>3 pages</span></p>',
  ],
  ['in a list', <p key="case">{['a', <i key="1" />, 'b']}</p>, '<p><span>a</span><i></i><span>b</span></p>'],
  [
    'in the component of a library',
    <Link key="case" href="/">
      <b>1</b> of {count}
    </Link>,
    '<a href="/"><b>1</b><span> of 3</span></a>',
  ],
])('gives a text an element of its own %s', (_where, shown, expected) => {
  expect(render(shown)).toBe(expected);
  expect(render(shown)).not.toMatch(TEXT_BESIDE_A_TAG);
});

function Marked({ children }: { children: ReactNode }) {
  return (
    <div>
      <Icon />
      {children}
    </div>
  );
}

it('gives space no box of its own', () => {
  const row = (
    <p>
      <b>a</b> <b>b</b>
    </p>
  );
  expect(render(row)).toBe('<p><b>a</b><span class="contents"> </span><b>b</b></p>');
});

it('leaves out what is nothing, and shows 0', () => {
  const isShown: boolean = false;
  const shown = (
    <p>
      {isShown && <Icon />}
      {0} left{null}
    </p>
  );
  expect(render(shown)).toBe('<p>0 left</p>');
  expect(render(<p>{isShown && 'never'}</p>)).toBe('<p></p>');
});

it('keeps the key that follows spread properties', () => {
  const properties = { className: 'row' };
  const rows = ['a', 'b'].map((name) => (
    <li {...properties} key={name}>
      {name}: <b>1</b>
    </li>
  ));
  expect(rows.map(({ key }) => key)).toEqual(['a', 'b']);
  expect(render(rows[0])).toBe('<li class="row"><span>a: </span><b>1</b></li>');
});
