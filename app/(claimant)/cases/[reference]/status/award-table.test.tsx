import { renderToStaticMarkup as render } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Locale } from '@/messages/messages';
import { WithTexts } from '@/tests/support/with-texts';
import { AwardTable } from './award-table';

const isEnglish = { label: false, because: false };
const line = { because: 'Shown by its receipt.', isEnglish, isReduction: false, pages: [] };
const award = {
  currency: 'EUR',
  totalMinor: 39_600,
  per: null,
  lines: [
    { ...line, label: 'Hotel', amountMinor: 42_720 },
    { ...line, label: 'Dinner: no receipt', amountMinor: -3_120, isReduction: true },
  ],
};

function readTable({ locale, isPaid }: { locale: Locale; isPaid: boolean }): string {
  const html = render(
    <WithTexts locale={locale}>
      <AwardTable award={award} isPaid={isPaid} />
    </WithTexts>,
  );
  return html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
}

it('says what each line adds, and what is not paid and why', () => {
  const table = readTable({ locale: 'en', isPaid: true });
  expect(table).toContain('Dinner: no receiptNot paidShown by its receipt.−€31.20');
  expect(table).toContain('You are paid€396.00');
});

it('says so in Spanish, with amounts as they are written there', () => {
  const table = readTable({ locale: 'es', isPaid: true });
  expect(table).toContain('No se paga');
  expect(table).toContain('Se le paga396,00 €');
});

it('promises nothing where the amount was too low to be paid', () => {
  const table = readTable({ locale: 'en', isPaid: false });
  expect(table).toContain('Worked out, and not paid');
  expect(table).not.toContain('You are paid');
});
