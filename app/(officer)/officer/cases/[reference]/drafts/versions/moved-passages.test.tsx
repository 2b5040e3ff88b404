import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { WithCase } from '@/tests/support/with-case';
import { MovedPassages } from './moved-passages';

const passage = (documentId: string) => ({ id: documentId, documentId, page: 3, quote: 'Total £90' });
const filenames = new Map([
  ['form', 'form.pdf'],
  ['scan', 'scan.pdf'],
]);
const render = (gone: string[], found: string[]) =>
  renderToStaticMarkup(
    <WithCase filenames={filenames}>
      <MovedPassages gone={gone.map(passage)} found={found.map(passage)} />
    </WithCase>,
  ).replaceAll(/<\/?(bdi|span)[^>]*>/g, '');

it('names the document and the page of what came and what went', () => {
  const html = render(['form'], ['scan']);
  expect(html).toContain('Before: “Total £90”, form.pdf, page 3');
  expect(html).toContain('Now: “Total £90”, scan.pdf, page 3<');
});

it('says of a document that has been removed that it has, and takes none for another of its name', () => {
  expect(render(['away'], ['form'])).toContain('a document that has been removed, page 3');
  expect(render(['away'], ['gone'])).not.toContain('of that name');
});
