import type { FactValue } from '@/server/facts/contract';
import type { Chooser } from '../../engine/choose';
import { moneyValue } from '../../formats/money';
import { accountName } from '../../formats/people';
import type { CaseMaker, KindPrinter } from '../case-maker';
import { printApplicationForm } from './application-form';
import { printBankStatement } from './bank-statement';
import { type HousingFacts, makeHousingFacts } from './facts';
import { printCouncilTaxBill, printIdentity } from './others';
import { printPayslips } from './payslips';
import { printLandlordLetter, printTenancyAgreement } from './tenancy';

export function makeHousingCase(chooser: Chooser): CaseMaker {
  const facts = makeHousingFacts(chooser);
  const slips = facts.payslips.map((slip, index) => [slip, index] as const);
  const isInOne = chooser.chance(0.5);
  const slipPapers = isInOne ? ['payslips'] : slips.map((_, index) => `payslips/${index}`);
  const areTogether = facts.accounts.length > 1 && chooser.chance(0.3);
  const accountPapers = areTogether
    ? ['bank-statement/all']
    : facts.accounts.map((_, index) => `bank-statement/${index}`);
  const printers: Record<string, KindPrinter> = {
    'application-form': (desk) => printApplicationForm(desk, facts),
    'tenancy-agreement': (desk) => printTenancyAgreement(desk, facts),
    payslips: (desk) => printPayslips(desk, facts, slips),
    'bank-statement': (desk) => printAccount(desk, 0),
    identity: (desk) => printIdentity(desk, facts),
    'landlord-letter': (desk) => printLandlordLetter(desk, facts),
    'council-tax-bill': (desk) => printCouncilTaxBill(desk, facts),
  };
  const printAccount = (desk: Parameters<KindPrinter>[0], index: number) => {
    const account = facts.accounts[index];
    if (!account) throw new RangeError(`There is no account ${index}.`);
    return printBankStatement(desk, facts, [[account, index]]);
  };
  slips.forEach((slip, index) => {
    printers[`payslips/${index}`] = (desk) => printPayslips(desk, facts, [slip]);
  });
  facts.accounts.forEach((_, index) => {
    printers[`bank-statement/${index}`] = (desk) => printAccount(desk, index);
  });
  printers['bank-statement/all'] = (desk) =>
    printBankStatement(
      desk,
      facts,
      facts.accounts.map((account, index) => [account, index] as const),
    );
  return {
    accountName: accountName(facts.person),
    submittedOn: facts.submitted,
    // The balances are known once the statements are printed.
    get facts() {
      return listFacts(facts);
    },
    printers,
    languages: {},
    strayLanguages: ['en'],
    listPapers: (own) => [
      'application-form',
      'tenancy-agreement',
      ...slipPapers,
      ...accountPapers,
      ...(own.chance(0.4) ? ['identity'] : []),
      ...(facts.newRent || own.chance(0.3) ? ['landlord-letter'] : []),
      ...(own.chance(0.25) ? ['council-tax-bill'] : []),
    ],
  };
}

function listFacts(facts: HousingFacts): Record<string, FactValue[]> {
  const text = (words: string): FactValue[] => [{ type: 'text', text: words }];
  const date = (day: string): FactValue[] => [{ type: 'date', date: day }];
  const money = (minor: number): FactValue => moneyValue({ minor, currency: 'GBP' });
  return {
    'claimant-name': text(accountName(facts.person)),
    'date-of-birth': date(facts.born),
    'national-insurance-number': text(facts.insuranceNumber),
    'home-address': text([...facts.address.lines, facts.address.town, facts.address.postcode].join(', ')),
    'claim-from': date(facts.claimFrom),
    rent: [facts.rent, ...(facts.newRent ? [{ minor: facts.newRent.minor, per: facts.rent.per }] : [])].map(
      ({ minor, per }) => moneyValue({ minor, currency: 'GBP' }, per),
    ),
    ...(facts.newRent ? { 'rent-from': date(facts.newRent.from) } : {}),
    'tenancy-start': date(facts.tenancyStart),
    'landlord-name': text(facts.landlord),
    employer: text(facts.employer),
    'gross-pay': facts.payslips.map(({ grossMinor }) => money(grossMinor)),
    'net-pay': facts.payslips.map(({ netMinor }) => money(netMinor)),
    'pay-date': facts.payslips.flatMap((slip) => date(slip.date)),
    'statement-period': facts.accounts.map(({ from, to }) => ({ type: 'period', from, to })),
    'closing-balance': facts.accounts.map(({ closingMinor }) => money(closingMinor)),
    phone: text(facts.phone),
    'signed-on': date(facts.signed),
    household: [
      { type: 'household', composition: facts.household.composition, children: facts.household.children.length },
    ],
  };
}
