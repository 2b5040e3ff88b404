import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ClaimantsWord } from './claimants-word';

const evidence = [
  {
    key: 'tenancy-agreement',
    label: 'Tenancy agreement',
    hint: '',
    request: '',
    instead: null,
    wanted: 1,
    required: true,
    requiredIf: null,
  },
];

const textOf = (says: string) =>
  renderToStaticMarkup(<ClaimantsWord document={{ evidence: { papers: null, says } }} evidence={evidence} />).replace(
    /<[^>]*>/g,
    '',
  );

it('tells the officer what the claimant says that a document is', () => {
  expect(textOf('tenancy-agreement')).toBe('The claimant says: Tenancy agreement');
  expect(textOf('something_else')).toBe('The claimant says: something else');
});

it('tells nothing where the claimant said nothing', () => {
  expect(textOf('as_read')).toBe('');
});
