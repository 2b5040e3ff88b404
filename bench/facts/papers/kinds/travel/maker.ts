import type { FactValue } from '@/server/facts/contract';
import type { Chooser } from '../../engine/choose';
import { moneyValue } from '../../formats/money';
import { accountName } from '../../formats/people';
import { PAPER_LANGUAGES, type PaperLanguage } from '../../stock/languages';
import type { CaseMaker, KindPrinter } from '../case-maker';
import { printApproval } from './approval';
import { printExpenseForm } from './claim-form';
import { makeTravelFacts, type TravelFacts } from './facts';
import { printHotelInvoice } from './hotel';
import { printProgramme } from './programme';
import { printReceipt, printReceiptsTogether } from './receipts';
import { printTicket } from './ticket';

export function makeTravelCase(chooser: Chooser): CaseMaker {
  const facts = makeTravelFacts(chooser);
  const others = facts.costs.filter(({ kind }) => kind !== 'fare' && kind !== 'hotel');
  const printers: Record<string, KindPrinter> = {
    'expense-claim-form': (desk) => printExpenseForm(desk, facts),
    'approval-letter': (desk) => printApproval(desk, facts),
    ticket: (desk) => printTicket(desk, facts),
    'hotel-invoice': (desk) => printHotelInvoice(desk, facts),
    'event-programme': (desk) => printProgramme(desk, facts),
    receipts: (desk) =>
      printReceipt(
        desk,
        facts,
        others[0] ?? {
          kind: 'meal',
          date: facts.from,
          minor: 2_350,
          currency: 'EUR',
          chargedMinor: 2_350,
          shop: 'Café Central',
        },
        0,
      ),
  };
  others.forEach((cost, index) => {
    printers[`receipts/${index}`] = (desk) => printReceipt(desk, facts, cost, index);
  });
  printers['receipts/all'] = (desk) => printReceiptsTogether(desk, facts, others);
  const areTogether = others.length > 1 && chooser.chance(0.25);
  /** Where people travel, and what their own office writes in. */
  const abroad: PaperLanguage[] = chooser.chance(0.3) ? [...PAPER_LANGUAGES] : ['en', facts.language, facts.language];
  const office: PaperLanguage[] = ['en', 'en', 'en', chooser.pick(PAPER_LANGUAGES)];
  return {
    accountName: accountName(facts.person),
    submittedOn: facts.submitted,
    facts: listFacts(facts, others),
    printers,
    strayLanguages: ['en', 'en', facts.language],
    languages: {
      ticket: abroad,
      'hotel-invoice': abroad,
      receipts: abroad,
      'expense-claim-form': office,
      'approval-letter': office,
    },
    listPapers: (own) => [
      'expense-claim-form',
      'approval-letter',
      'ticket',
      'hotel-invoice',
      ...(areTogether ? ['receipts/all'] : others.map((_, index) => `receipts/${index}`)),
      ...(own.chance(0.35) ? ['event-programme'] : []),
    ],
  };
}

function listFacts(facts: TravelFacts, others: TravelFacts['costs']): Record<string, FactValue[]> {
  const text = (words: string): FactValue[] => [{ type: 'text', text: words }];
  const date = (day: string): FactValue[] => [{ type: 'date', date: day }];
  const euros = (minor: number): FactValue => moneyValue({ minor, currency: 'EUR' });
  const costOf = (kind: string) => facts.costs.filter((cost) => cost.kind === kind);
  return {
    'claimant-name': text(accountName(facts.person)),
    'staff-number': text(facts.staffNumber),
    'purpose-of-trip': text(facts.purpose),
    destination: text(facts.city.name),
    'dates-of-travel': [{ type: 'period', from: facts.from, to: facts.to }],
    'amount-claimed': [euros(facts.claimedMinor)],
    'date-of-approval': facts.isRefused ? [] : date(facts.approved),
    'approved-maximum': facts.isRefused ? [] : [euros(facts.maximumMinor)],
    'booking-reference': text(facts.bookingReference),
    'departure-date': date(facts.from),
    fare: costOf('fare').map(({ minor, currency }) => moneyValue({ minor, currency })),
    'hotel-total': costOf('hotel').map(({ minor, currency }) => moneyValue({ minor, currency })),
    'check-in-date': date(facts.from),
    'cost-centre': text(facts.costCentre),
    iban: text(facts.iban),
    'signed-on': date(facts.signed),
    'cost-lines': facts.costs.map(({ kind, chargedMinor, date: day }) => ({
      type: 'line',
      description: kind,
      minor: chargedMinor,
      currency: 'EUR',
      date: day,
      charged: null,
    })),
    receipts: others.map(({ kind, minor, currency, chargedMinor, date: day }) => ({
      type: 'line',
      description: kind,
      minor,
      currency,
      date: day,
      charged: currency === 'EUR' ? null : { minor: chargedMinor, currency: 'EUR' },
    })),
  };
}
