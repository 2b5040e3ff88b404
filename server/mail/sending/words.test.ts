import { describe, expect, test } from 'vitest';
import { MailKind } from '@/generated/prisma/enums';
import { LOCALES, type Locale } from '@/messages/locales';
import { wordMail } from './words';

const office = { name: 'Moorland Mutual', phone: '01632 960 555', email: 'claims@moorland.example' };
const letter = {
  locale: 'en' as Locale,
  appUrl: 'https://cases.example.org',
  reference: 'CASE-2026-000123',
  secretPath: '/x?token=t',
  office,
};

const REACH = {
  en: 'To reach us, write to claims@moorland.example or call 01632 960 555.',
  es: 'Para ponerse en contacto con nosotros, escriba a claims@moorland.example o llame al 01632 960 555.',
};

/** What only the other language says. */
const OTHER = {
  en: /[¿¡áéíóúñ]|\b(?:su|una|cuenta|contraseña|correo)\b/i,
  es: /\b(?:your?|the|we|has|have|was|if|email|password)\b/i,
};

describe.each(LOCALES)('in %s', (locale) => {
  test.each(Object.values(MailKind))('a mail of kind %s has a subject of one line, a link and a sender', (kind) => {
    const { subject, text } = wordMail({ ...letter, locale, kind });
    expect(subject).toMatch(/^[^\n]{10,70}$/);
    expect(text).toMatch(/^https:\/\/cases\.example\.org\/\S+$/m);
    expect(text).toContain('Moorland Mutual');
    expect(text).toContain(REACH[locale]);
    const said = `${subject}\n${text}`.replaceAll(/\S+@\S+|https:\S+/g, '');
    expect(said).not.toMatch(OTHER[locale]);
  });

  test('a mail names the ways to reach an office that there are, and no other', () => {
    const footerOf = (part: Partial<typeof office>) =>
      wordMail({
        ...letter,
        locale,
        kind: 'case_decided',
        office: { name: undefined, phone: undefined, email: undefined, ...part },
      }).text.split('-- \n')[1] ?? '';
    expect(footerOf({ phone: office.phone })).toContain(office.phone);
    expect(footerOf({ phone: office.phone })).not.toContain('@');
    expect(footerOf({ email: office.email })).toContain(office.email);
    expect(footerOf({}).split('\n')).toHaveLength(3);
  });
});

test('a decision’s mail says no more than that there is one', () => {
  const { subject, text } = wordMail({ ...letter, kind: 'case_decided' });
  expect(subject).toBe('Your case CASE-2026-000123 has been decided');
  expect(text).toContain('https://cases.example.org/cases/CASE-2026-000123\n');
  expect(text).not.toMatch(/approved|rejected/);
  const spanish = wordMail({ ...letter, locale: 'es', kind: 'case_decided' });
  expect(spanish.subject).toBe('Hay una decisión sobre su caso CASE-2026-000123');
  expect(spanish.text).not.toMatch(/aprobad|rechazad|denegad/);
});

test('a mail that lacks what it has to say is not worded', () => {
  expect(() => wordMail({ ...letter, kind: 'reset_password', secretPath: null })).toThrow('reset_password');
});
