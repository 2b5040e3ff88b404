import { markLines } from '../../blocks/section';
import { printSums } from '../../blocks/sums';
import { printTable } from '../../blocks/table';
import { type Desk, onePaper, type PrintedPaper } from '../../engine/paper';
import type { Words } from '../../engine/words';
import { chooseAddressLines } from '../../formats/addresses';
import { sayDate, writeDate } from '../../formats/dates';
import { sayMoney, writeBare, writeMoney } from '../../formats/money';
import { fillPattern, writeNationalInsurance } from '../../formats/numbers';
import { chooseShortName, sayText } from '../../formats/people';
import type { HousingFacts, Payslip } from './facts';

const NET = [
  'Net pay',
  'NET PAY',
  'Take-home pay',
  'Net Pay',
  'Amount paid',
  'Total net pay',
  'Net amount',
  'Pay after deductions',
  'Net payment',
  'To bank',
] as const;
const GROSS = [
  'Gross pay',
  'GROSS PAY',
  'Total gross pay',
  'Total gross',
  'Total payments',
  'Gross earnings',
  'Total pay',
  'Pay before deductions',
] as const;
const PAID = [
  'Pay date',
  'Payment date',
  'Date paid',
  'Date',
  'Paid on',
  'Date of payment',
  'Pay day',
  'Process date',
] as const;
const TITLES = [
  'Payslip',
  'PAY ADVICE',
  'Pay slip',
  'Salary advice',
  'Wage slip',
  'Statement of earnings',
  'Pay statement',
] as const;

/** One paper with some of the payslips: one below the other, or one a page. Each of them is a part. */
export function printPayslips(
  desk: Desk,
  facts: HousingFacts,
  slips: readonly (readonly [Payslip, number])[],
): PrintedPaper {
  const { flow } = desk;
  const isTogether = slips.length > 1 && desk.chance(0.6);
  const way = desk.choose(['columns', 'list', 'fields', 'table row'] as const);
  slips.forEach(([slip, index], at) => {
    if (at > 0) {
      if (isTogether && flow.y < flow.size.height * 0.52) flow.gap(4);
      else flow.newPage();
    }
    printPayslip(desk, { facts, slip, entry: `payslip-${index + 1}`, way });
  });
  const whole = onePaper(desk, 'payslips');
  const [part] = whole.parts;
  if (isTogether || !part || part.sheets.length !== slips.length) return whole;
  return { ...whole, parts: part.sheets.map((sheet) => ({ ...part, sheets: [sheet] })) };
}

type PayslipJob = {
  facts: HousingFacts;
  slip: Payslip;
  entry: string;
  way: 'columns' | 'list' | 'fields' | 'table row';
};

function printPayslip(desk: Desk, { facts, slip, entry, way }: PayslipJob): void {
  const { flow } = desk;
  const style = desk.money('GBP');
  const bare = (minor: number) => writeBare(minor, style);
  const isBare = desk.chance(0.5);
  const money = (field: string, minor: number) =>
    sayMoney({
      field,
      money: { minor, currency: 'GBP' },
      style: { ...style, dropsPence: false },
      entry,
      isBare: isBare || way === 'table row',
    });
  const gross = () => money('gross-pay', slip.grossMinor);
  const net = () => money('net-pay', slip.netMinor);
  const paid = (): Words => sayDate({ field: 'pay-date', date: slip.date, style: desk.date, entry });
  const months = { grossMinor: slip.grossMinor * desk.int(3, 9) + desk.int(0, 999), taxMinor: slip.taxMinor * 5 };
  flow.line(facts.employer === '' ? '' : sayText('employer', facts.employer), {
    isBold: true,
    size: flow.look.size * 1.2,
  });
  flow.line(desk.choose(TITLES), { size: flow.look.size * 1.2 });
  flow.gap(0.3);
  const about = [
    {
      label: desk.choose(['Employee', 'Employee name', 'Name', 'Name of employee', 'Staff member']),
      value: sayText('claimant-name', chooseShortName(desk)(facts.person)),
    },
    {
      label: desk.choose(['NI number', 'National Insurance no.', 'NI No.', 'N.I. number', 'NI no']),
      value: sayText('national-insurance-number', writeNationalInsurance(desk, facts.insuranceNumber)),
    },
    { label: desk.choose(PAID), value: paid() },
    ...(desk.chance(0.6) ? [{ label: 'Tax code', value: desk.pick(['1257L', 'BR', '1250L M1', '1185L']) }] : []),
    ...(desk.chance(0.6)
      ? [{ label: desk.choose(['Employee no.', 'Payroll number', 'Works no.']), value: fillPattern(desk, '99999') }]
      : []),
    ...(desk.chance(0.5)
      ? [
          {
            label: desk.choose(['Pay period', 'Period', 'Tax period']),
            value: desk.pick([
              `Month ${desk.int(1, 12)}`,
              `Week ${desk.int(1, 52)}`,
              `${writeDate(slip.from, desk.period.date)} - ${writeDate(slip.to, desk.period.date)}`,
            ]),
          },
        ]
      : []),
  ];
  desk.printFields(desk.chance(0.6) ? about : desk.shuffle(about));
  if (desk.chance(0.2)) flow.lines(markLines('home-address', chooseAddressLines(desk)(facts.address)));
  flow.gap(0.5);
  const deductions: [string, number][] = [
    [desk.pick(['PAYE tax', 'Income tax', 'Tax']), slip.taxMinor],
    [desk.pick(['National Insurance', 'Employee NI', 'NI']), slip.insuranceMinor],
    ...(slip.pensionMinor > 0 ? [['Pension', slip.pensionMinor] as [string, number]] : []),
  ];
  const totalDeductions = slip.grossMinor - slip.netMinor;
  const hours = desk.int(40, 160);
  if (way === 'columns') {
    const rows: Words[][] = deductions.map(([label, minor], index) => [
      index === 0 ? desk.pick(['Basic pay', 'Salary', `Hours ${hours}.00`]) : '',
      index === 0 ? bare(slip.grossMinor) : '',
      label,
      bare(minor),
    ]);
    rows.push([desk.choose(GROSS), gross(), 'Total deductions', bare(totalDeductions)]);
    printTable(
      flow,
      [
        { head: desk.choose(['Payments', 'Pay', 'Earnings']), share: 2.4 },
        { head: desk.pick(['Amount', '£', '']), share: 1.3, isAmount: true },
        { head: 'Deductions', share: 2.4 },
        { head: desk.pick(['Amount', '£', '']), share: 1.3, isAmount: true },
      ],
      rows,
      desk.tableLook,
    );
    if (desk.chance(0.6))
      flow.line(`Year to date: gross ${bare(months.grossMinor)}  tax ${bare(months.taxMinor)}`, {
        size: flow.look.size * 0.9,
      });
    printSums(desk, [[desk.choose(NET), net()]]);
  } else if (way === 'list') {
    const rows: [string, Words][] = [
      ['Basic pay', bare(slip.grossMinor)],
      [desk.choose(GROSS), gross()],
      ...deductions.map(([label, minor]): [string, Words] => [
        label,
        desk.chance(0.3) ? `-${bare(minor)}` : bare(minor),
      ]),
      ['Total deductions', bare(totalDeductions)],
      [desk.choose(NET), net()],
    ];
    printTable(
      flow,
      [
        { head: '', share: 3 },
        { head: desk.chance(0.5) ? 'This period' : '', share: 1.4, isAmount: true },
        { head: desk.chance(0.5) ? 'Year to date' : '', share: 1.4, isAmount: true },
      ],
      rows.map(([label, words], index) => [
        label,
        words,
        index < 2 ? bare(months.grossMinor) : bare(desk.int(20_000, 900_000)),
      ]),
      desk.tableLook,
    );
  } else if (way === 'fields') {
    desk.printFields([
      { label: desk.choose(GROSS), value: gross() },
      ...deductions.map(([label, minor]) => ({ label, value: writeMoney({ minor, currency: 'GBP' }, style) })),
      { label: desk.choose(NET), value: net() },
    ]);
  } else {
    const heads = [desk.choose(GROSS), ...deductions.map(([label]) => label), desk.choose(NET)];
    printTable(
      flow,
      heads.map((head) => ({ head, share: 1, isAmount: true })),
      [[gross(), ...deductions.map(([, minor]) => bare(minor)), net()]],
      desk.tableLook,
    );
  }
  if (desk.chance(0.4))
    flow.line(
      `Paid by BACS to account ending ${desk.int(1_000, 9_999)}. Employer’s NI ${bare(desk.int(2_000, 12_000))}.`,
      { size: flow.look.size * 0.85 },
    );
}
