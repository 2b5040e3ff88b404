import { closingOf, openingOf, plainDate, printLetterDate } from '../../blocks/letter';
import { makeContacts, printLetterhead } from '../../blocks/letterhead';
import { markLines, printFoot, printSection } from '../../blocks/section';
import { type Desk, onePaper, type PrintedPaper } from '../../engine/paper';
import { fill, type Words } from '../../engine/words';
import { chooseAddressLine, chooseAddressLines } from '../../formats/addresses';
import { sayDate } from '../../formats/dates';
import { addDays, addMonths } from '../../formats/days';
import { writeMoney } from '../../formats/money';
import { fillPattern } from '../../formats/numbers';
import { accountName, chooseFullName, chooseSpokenName, sayText } from '../../formats/people';
import { EACH_WORDS, sayAmountEach } from './application-form';
import type { HousingFacts } from './facts';

const TITLES = [
  'Tenancy agreement',
  'ASSURED SHORTHOLD TENANCY AGREEMENT',
  'Assured Shorthold Tenancy',
  'Agreement for the letting of a dwelling',
  'Tenancy Agreement (furnished)',
  'Residential tenancy agreement',
  'Occupation contract',
  'LETTING AGREEMENT',
] as const;
const CLAUSES = [
  'The tenant shall keep the inside of the premises clean and in good repair.',
  'The tenant shall not keep animals without consent, which may be given on payment of £150.00.',
  'The landlord shall keep the structure and the outside in repair.',
  'Interest at 3% above base rate is due on rent that is more than 14 days late.',
  'The landlord may end the tenancy by two months’ notice under section 21.',
  'The tenant pays council tax, water, gas and electricity.',
  'The deposit is held by a scheme under certificate number 4471208.',
  'The tenant shall pay £25 for each lost key.',
  'Words in the singular include the plural. "The term" means a fixed term of 12 months.',
  'The tenant shall not sublet, assign or part with possession of the premises or any part of them.',
  'Council tax in the year of letting was £1,412.60, band B.',
  'The rent may be raised once a year by notice under section 13, the first time not before twelve months have passed.',
  'The tenant shall allow the landlord to enter on 24 hours’ notice in writing to inspect the premises or to carry out repairs.',
  'Gas safety certificate no. 20481 was handed over. The next check is due on 14 March 2027.',
  'The inventory is agreed at £2,350.00 and forms part of this agreement.',
  'On leaving, the tenant shall pay a reasonable charge of up to £180.00 for cleaning where it is needed.',
  'Payment is to be made by standing order to sort code 40-11-62, account 31904472, reference the address.',
  'Where the tenants are more than one, they are liable jointly and severally for the whole of the rent.',
] as const;
const SENTENCES = [
  'The landlord, {landlord}, lets to the tenant, {name}, the premises at {address} from {start} at a rent of {rent}.',
  'This agreement is made between {landlord} ("the landlord") and {name} ("the tenant") for the premises known as {address}. The tenancy begins on {start}. The rent is {rent}, payable in advance.',
  '{landlord} (landlord) agrees to let {address} to {name} (tenant) for a term of 12 months commencing on {start}. Rent payable: {rent}.',
  'Premises: {address}. Let by {landlord} to {name}, starting on {start}, for {rent} in advance.',
  '{name} takes the house at {address} as tenant of {landlord}, the tenancy to run from {start} and the rent being {rent}.',
  'Agreement between {landlord}, landlord, and {name}, tenant. Dwelling: {address}. Start date: {start}. Rent: {rent}.',
  'The dwelling at {address} is let by {landlord} to {name}. Occupation starts on {start}; the occupier pays {rent}.',
] as const;
const MAYBE = {
  deposit: ['Deposit', 'Security deposit', 'Tenancy deposit', 'Deposit held'],
  end: ['End of term', 'Term ends', 'Expiry date', 'Fixed term until'],
} as const;

export function printTenancyAgreement(desk: Desk, facts: HousingFacts): PrintedPaper {
  const { flow } = desk;
  const style = desk.money('GBP');
  const money = (minor: number) => writeMoney({ minor, currency: 'GBP' }, style);
  const { rent } = facts;
  const saidRent = (each = desk.choose(EACH_WORDS[rent.per] ?? [''])) =>
    sayAmountEach({
      field: 'rent',
      amount: money(rent.minor),
      each,
      value: { type: 'money', minor: rent.minor, currency: 'GBP', per: rent.per },
    });
  const name =
    facts.partner && desk.chance(0.6)
      ? `${accountName(facts.person)} and ${accountName(facts.partner)}`
      : chooseFullName(desk)(facts.person);
  flow.line(desk.choose(TITLES), {
    isBold: true,
    size: flow.look.size * 1.5,
    ...(desk.chance(0.4) ? { align: 'centre' as const } : {}),
  });
  flow.gap();
  if (desk.choose(['fields', 'sentence', 'fields', 'sentence'] as const) === 'sentence') {
    flow.paragraph(
      fill(desk.choose(SENTENCES), {
        landlord: sayText('landlord-name', facts.landlord),
        name: sayText('claimant-name', name),
        address: sayText('home-address', chooseAddressLine(desk)(facts.address)),
        start: sayDate({ field: 'tenancy-start', date: facts.tenancyStart, style: desk.wordyDate }),
        rent: saidRent(),
      }),
    );
    flow.gap();
    flow.paragraph(
      `${desk.choose(MAYBE.deposit)}: ${money(facts.depositMinor)}. The landlord’s address for notices is ${chooseAddressLine(desk)(facts.landlordAddress)}.`,
    );
  } else {
    const isBlock = desk.chance(0.3);
    const isLabelled = desk.chance(0.35);
    const perWord =
      { week: 'Weekly rent', two_weeks: 'Fortnightly rent', four_weeks: 'Four-weekly rent', month: 'Monthly rent' }[
        rent.per as 'week'
      ] ?? 'Rent';
    printSection(desk, 'The parties', [
      {
        label: desk.choose(['Landlord', 'The landlord', 'Name of landlord', 'Landlord’s name', 'Let by']),
        value: sayText('landlord-name', facts.landlord),
      },
      ...(desk.chance(0.6)
        ? [
            {
              label: desk.choose(['Landlord’s address', 'Address of landlord', 'Address for notices']),
              value: chooseAddressLine(desk)(facts.landlordAddress),
            },
          ]
        : []),
      {
        label: desk.choose(['Tenant', 'The tenant', 'Name of tenant', 'Tenant(s)', 'Let to']),
        value: sayText('claimant-name', name),
      },
      {
        label: desk.choose([
          'Premises',
          'The premises',
          'Property',
          'Address of premises',
          'Address of the property',
          'The dwelling',
        ]),
        value: isBlock
          ? markLines('home-address', chooseAddressLines(desk)(facts.address))
          : sayText('home-address', chooseAddressLine(desk)(facts.address)),
        isBlock,
      },
    ]);
    const terms = [
      {
        label: desk.choose([
          'Start of tenancy',
          'Tenancy start date',
          'Commencement date',
          'Term begins',
          'Date tenancy begins',
          'Commencing on',
          'From',
        ]),
        value: sayDate({ field: 'tenancy-start', date: facts.tenancyStart, style: desk.date }),
      },
      ...(desk.chance(0.5)
        ? [{ label: desk.choose(MAYBE.end), value: plainDate(desk, addDays(addMonths(facts.tenancyStart, 12), -1)) }]
        : []),
      {
        label: isLabelled ? perWord : desk.choose(['Rent', 'Rent payable', 'Amount of rent', 'The rent', 'Rent due']),
        value: isLabelled ? saidRent('') : saidRent(),
      },
      { label: desk.choose(MAYBE.deposit), value: money(facts.depositMinor) },
      ...(desk.chance(0.4)
        ? [
            {
              label: 'Rent due on',
              value: desk.pick(['the 1st of each month', 'every Monday', 'the first day of the period']),
            },
          ]
        : []),
    ];
    printSection(desk, 'The terms', desk.chance(0.6) ? terms : desk.shuffle(terms));
  }
  flow.gap(0.6);
  for (const [index, clause] of desk.sample(CLAUSES, desk.int(2, CLAUSES.length)).entries()) {
    flow.paragraph(`${index + 1}. ${clause}`, { size: flow.look.size * 0.92 });
    flow.gap(0.3);
  }
  flow.gap();
  const made = plainDate(desk, addDays(facts.tenancyStart, -desk.int(1, 12)));
  flow.lines([
    `Signed by the landlord  ${facts.landlord}   ${desk.chance(0.6) ? made : ''}`,
    `Signed by the tenant  ${accountName(facts.person)}   ${made}`,
  ]);
  printFoot(desk);
  return onePaper(desk, 'tenancy-agreement');
}

const CHANGES = [
  'The rent will rise to {rent} from {from}.',
  'From {from} your rent will be {rent}.',
  'I write to let you know that with effect from {from} the rent goes up from {old} to {rent}.',
  'Please note that the new rent is {rent} and is due from {from}.',
  'The rent is at present {old}. It will be increased to {rent} on {from}.',
  'Your new rent: {rent}, starting {from} (now {old}).',
  'Beginning on {from}, you will be asked for {rent} in place of {old}.',
  'We have reviewed your rent. Until now you have paid {old}; as of {from} please pay {rent}.',
  'Notice under section 13: the rent payable is increased from {old} to {rent}, the first payment at the new rate falling due on {from}.',
  'Rents across the estate go up this year. Yours becomes {rent}; the change takes effect on {from}.',
] as const;
const CONFIRMS = [
  'I confirm that {name} is my tenant at {address} and pays a rent of {rent}.',
  'This is to confirm that {name} rents {address} from us. The rent is {rent}.',
  '{name} has been our tenant since {start}. The rent is {rent} and is paid up to date.',
  'To confirm: tenant {name}, rent {rent}, tenancy since {start}.',
  '{name} lives at {address} as a tenant of ours and is charged {rent}.',
  'You asked about {name}. The tenancy of {address} began on {start}, and the rent stands at {rent}.',
] as const;

export function printLandlordLetter(desk: Desk, facts: HousingFacts): PrintedPaper {
  const { flow } = desk;
  const style = desk.money('GBP');
  const { rent, newRent } = facts;
  const each = desk.choose(EACH_WORDS[rent.per] ?? ['']);
  const say = (minor: number) =>
    sayAmountEach({
      field: 'rent',
      amount: writeMoney({ minor, currency: 'GBP' }, style),
      each,
      value: { type: 'money', minor, currency: 'GBP', per: rent.per },
    });
  const day = plainDate(desk, addDays(newRent?.from ?? facts.submitted, -desk.int(20, 50)));
  const isMail = desk.chance(0.15);
  if (isMail) {
    const sender = facts.landlord
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z]/g, '');
    flow.lines([
      ['From: ', sayText('landlord-name', facts.landlord), ` <${sender}@post.example>`],
      `${desk.choose(['Sent', 'Date', 'On', 'Sent on'])}: ${day}, ${desk.int(8, 21)}:${desk.int(10, 59)}`,
      `To: ${accountName(facts.person)}`,
      `Subject: ${desk.pick(['Rent', 'Your rent', 'Tenancy', 'FW: rent account'])}`,
    ]);
    flow.gap();
  } else {
    printLetterhead(desk, {
      name: sayText('landlord-name', facts.landlord),
      lines: chooseAddressLines(desk)(facts.landlordAddress),
      contact: makeContacts(desk, facts.landlord),
    });
  }
  const name = chooseSpokenName(desk)(facts.person);
  flow.lines([
    newRent ? sayText('claimant-name', name) : 'Housing Benefit Office',
    ...(newRent ? markLines('home-address', chooseAddressLines(desk)(facts.address)) : ['Town Hall']),
  ]);
  flow.gap();
  if (!isMail) printLetterDate(desk, day);
  if (desk.chance(0.4)) flow.line(`Our reference ${fillPattern(desk, 'RA/99999')}`);
  flow.line(openingOf(desk, name));
  flow.gap(0.6);
  const start = () => sayDate({ field: 'tenancy-start', date: facts.tenancyStart, style: desk.wordyDate });
  const body: Words = newRent
    ? fill(desk.choose(CHANGES), {
        rent: say(newRent.minor),
        old: `${writeMoney({ minor: rent.minor, currency: 'GBP' }, style)}${each}`,
        from: sayDate({ field: 'rent-from', date: newRent.from, style: desk.wordyDate }),
      })
    : fill(desk.choose(CONFIRMS), {
        name: sayText('claimant-name', name),
        address: sayText('home-address', chooseAddressLine(desk)(facts.address)),
        rent: say(rent.minor),
        start: start(),
      });
  if (newRent && desk.choose(['words', 'words', 'table'] as const) === 'table') {
    flow.line(desk.choose(['Change of rent', 'Notice of a new rent', 'Rent review']), { isBold: true });
    desk.printFields([
      {
        label: desk.choose(['Present rent', 'Current rent', 'Rent now', 'Old rent']),
        value: `${writeMoney({ minor: rent.minor, currency: 'GBP' }, style)}${each}`,
      },
      {
        label: desk.choose(['New rent', 'Rent from then on', 'Revised rent', 'Proposed rent']),
        value: say(newRent.minor),
      },
      {
        label: desk.choose(['From', 'Date of change', 'Starting', 'Takes effect on']),
        value: sayDate({ field: 'rent-from', date: newRent.from, style: desk.date }),
      },
    ]);
  } else flow.paragraph(body);
  flow.gap(0.6);
  flow.paragraph(
    desk.pick([
      'Please change your standing order in good time.',
      'There are no arrears on the rent account.',
      'Your deposit of £500.00 is not affected.',
      'Should you wish to object, you may do so within one month.',
      'The service charge of £12.40 stays as it is.',
    ]),
  );
  flow.gap();
  flow.line(closingOf(desk));
  flow.gap(2);
  flow.line(
    / (?:Mr|Mrs|Ms|Miss|Dr) |^(?:Mr|Mrs|Ms|Miss|Dr) /.test(facts.landlord) ? facts.landlord : `for ${facts.landlord}`,
  );
  return onePaper(desk, 'landlord-letter');
}
