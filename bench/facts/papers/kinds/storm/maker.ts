import type { FactValue } from '@/server/facts/contract';
import type { Chooser } from '../../engine/choose';
import { moneyValue } from '../../formats/money';
import { accountName } from '../../formats/people';
import type { CaseMaker } from '../case-maker';
import { printClaimForm } from './claim-form';
import { makeStormFacts, type StormFacts, type UrgentReceipt } from './facts';
import { printClaimLetter, printEmergencyReceipt, printPhotographs } from './others';
import { printPolicySchedule } from './policy-schedule';
import { printRepairEstimate } from './repair-estimate';
import { printWeatherReport } from './weather-report';

export function makeStormCase(chooser: Chooser): CaseMaker {
  const facts = makeStormFacts(chooser);
  const receiptAt = (index: number): UrgentReceipt =>
    facts.urgent[index] ?? { firm: facts.roofer, description: 'Emergency call-out', minor: 12_000, date: facts.damage };
  const receipts = facts.urgent.map((_, index) => `emergency-receipt/${index}`);
  return {
    accountName: accountName(facts.person),
    submittedOn: facts.submitted,
    facts: listFacts(facts),
    languages: {},
    strayLanguages: ['en'],
    printers: {
      'claim-form': (desk) => printClaimForm(desk, facts),
      'repair-estimate': (desk) => printRepairEstimate(desk, facts),
      'weather-report': (desk) => printWeatherReport(desk, facts),
      'policy-schedule': (desk) => printPolicySchedule(desk, facts),
      photographs: (desk) => printPhotographs(desk, facts),
      'claim-letter': (desk) => printClaimLetter(desk, facts),
      'emergency-receipt': (desk) => printEmergencyReceipt(desk, facts, receiptAt(0), 0),
      ...(Object.fromEntries(
        receipts.map(
          (name, index) => [name, (desk) => printEmergencyReceipt(desk, facts, receiptAt(index), index)] as const,
        ),
      ) as CaseMaker['printers']),
    },
    listPapers: (own) => [
      'claim-form',
      'repair-estimate',
      'weather-report',
      'policy-schedule',
      ...(own.chance(0.5) ? ['photographs'] : []),
      ...(own.chance(0.5) ? ['claim-letter'] : []),
      ...receipts,
    ],
  };
}

function listFacts(facts: StormFacts): Record<string, FactValue[]> {
  const text = (words: string): FactValue[] => [{ type: 'text', text: words }];
  const money = (minor: number): FactValue[] => [moneyValue({ minor, currency: 'GBP' })];
  const line = (description: string, minor: number, date: string | null): FactValue => ({
    type: 'line',
    description,
    minor,
    currency: 'GBP',
    date,
    charged: null,
  });
  return {
    'claimant-name': text(accountName(facts.person)),
    'policy-number': text(facts.policyNumber),
    'date-of-damage': [{ type: 'date', date: facts.damage }],
    'property-address': text([...facts.address.lines, facts.address.town, facts.address.postcode].join(', ')),
    'cause-of-damage': text(facts.cause),
    'amount-claimed': money(facts.claimedMinor),
    'estimate-total': money(facts.estimate.totalMinor),
    'period-of-insurance': [{ type: 'period', ...facts.period }],
    'buildings-sum-insured': money(facts.sumInsuredMinor),
    excess: money(facts.excessMinor),
    'date-of-observation': [{ type: 'date', date: facts.damage }],
    'highest-gust': [{ type: 'quantity', number: String(facts.gust.mph), unit: 'mph' }],
    phone: text(facts.phone),
    'signed-on': [{ type: 'date', date: facts.signed }],
    'estimate-lines': facts.estimate.lines.map(({ description, minor }) => line(description, minor, null)),
    'emergency-receipts': facts.urgent.map(({ description, minor, date }) => line(description, minor, date)),
  };
}
