import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { MovedPassages } from './moved-passages';

const passage = (documentId: string) => ({ id: documentId, documentId, page: 3, quote: 'Total £90' });
const filenames = new Map([
  ['form', 'form.pdf'],
  ['scan', 'scan.pdf'],
  ['again', 'scan.pdf'],
]);
const render = (gone: string[], found: string[]) =>
  renderToStaticMarkup(
    <MovedPassages gone={gone.map(passage)} found={found.map(passage)} filenames={filenames} />,
  ).replaceAll(/<\/?(bdi|span)[^>]*>/g, '');

it('names the document and the page of what came and what went', () => {
  const html = render(['form'], ['scan']);
  expect(html).toContain('Before: “Total £90”, form.pdf, page 3');
  expect(html).toContain('Now: “Total £90”, scan.pdf, page 3<');
});

it('tells two documents of one name apart, and one that has been removed', () => {
  expect(render(['scan'], ['again'])).toContain('scan.pdf, page 3 (another document of that name)');
  expect(render(['away'], ['form'])).toContain('a document that has been removed, page 3');
});
