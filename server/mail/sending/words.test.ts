import { expect, test } from 'vitest';
import { MailKind } from '@/generated/prisma/enums';
import { wordMail } from './words';

const office = { name: 'Moorland Mutual', phone: '01632 960 555', email: 'claims@moorland.example' };
const letter = { appUrl: 'https://cases.example.org', reference: 'CASE-2026-000123', secretPath: '/x?token=t', office };

test.each(Object.values(MailKind))('a mail of kind %s has a subject of one line, a link and a sender', (kind) => {
  const { subject, text } = wordMail({ ...letter, kind });
  expect(subject).toMatch(/^[^\n]{10,70}$/);
  expect(text).toMatch(/^https:\/\/cases\.example\.org\/\S+$/m);
  expect(text).toContain('Moorland Mutual');
  expect(text).toContain('To reach us, write to claims@moorland.example or call 01632 960 555.');
});

test('a decision’s mail says no more than that there is one', () => {
  const { subject, text } = wordMail({ ...letter, kind: 'case_decided' });
  expect(subject).toBe('Your case CASE-2026-000123 has been decided');
  expect(text).toContain('https://cases.example.org/cases/CASE-2026-000123\n');
  expect(text).not.toMatch(/approved|rejected/);
});

test('a mail that lacks what it has to say is not worded', () => {
  expect(() => wordMail({ ...letter, kind: 'reset_password', secretPath: null })).toThrow('reset_password');
});
