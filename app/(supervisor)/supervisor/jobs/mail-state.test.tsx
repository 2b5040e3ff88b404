import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { MailFailure } from '@/server/mail/schema';
import { MailState } from './mail-state';

type Told = Partial<Parameters<typeof MailState>[0]['mail']>;

const tell = (told: Told) =>
  renderToStaticMarkup(
    <MailState mail={{ isOff: false, waiting: 0, failures: [], bounces: [], delayed: 0, ...told }} />,
  );
const show = (failures: { code: MailFailure; count: number }[]) => tell({ failures });

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

test('mails that came back are counted by their reason, whatever code stands for it', () => {
  const shown = tell({
    bounces: [
      { status: '5.0.0', count: 1 },
      { status: '5.1.1', count: 2 },
      { status: '4.1.1', count: 1 },
    ],
  });
  expect(shown).toContain('4 mails came back in the last 7 days.');
  expect(shown).toContain('No such mailbox: 3. Write to the claimant by post, and ask for another address.');
  expect(shown).toContain('No reason was given: 1.');
});

test('a mail that is late needs nobody yet', () => {
  expect(tell({ delayed: 1 })).toContain('1 mail of the last 7 days came late, or may still come.');
});
