import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { MailFailure } from '@/server/mail/schema';
import { MailState } from './mail-state';

const show = (failures: { code: MailFailure; count: number }[]) =>
  renderToStaticMarkup(<MailState mail={{ isOff: false, waiting: 0, failures }} />);

test('mails that were given up are counted, with why', () => {
  const shown = show([
    { code: 'refused', count: 2 },
    { code: 'expired', count: 1 },
  ]);
  expect(shown).toContain('3 mails could not be delivered in the last 7 days.');
  expect(shown).toContain(
    'Address or mail refused: 2. The mail server refused it for good. Write to the claimant by post.',
  );
});

test('while no mail was given up nothing is said', () => {
  expect(show([])).toBe('');
});
