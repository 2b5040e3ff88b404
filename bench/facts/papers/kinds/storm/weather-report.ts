import { printLetterhead } from '../../blocks/letterhead';
import { printFoot, sayPlainDate } from '../../blocks/section';
import { printTable } from '../../blocks/table';
import { type Desk, onePaper, type PrintedPaper } from '../../engine/paper';
import type { Piece, Words } from '../../engine/words';
import { sayDate } from '../../formats/dates';
import { addDays } from '../../formats/days';
import { BRITISH_TOWNS } from '../../stock/places';
import type { StormFacts } from './facts';

const UNITS = [
  { unit: 'mph', perMph: 1, write: ['{n} mph', '{n}mph', '{n} mph', '{n} miles per hour'] },
  { unit: 'km/h', perMph: 1.609344, write: ['{n} km/h', '{n} kph', '{n} km/h'] },
  { unit: 'kn', perMph: 0.868976, write: ['{n} knots', '{n} kn', '{n} kt'] },
  { unit: 'm/s', perMph: 0.44704, write: ['{n} m/s', '{n} m/s'] },
] as const;
const GUST = [
  'Highest gust',
  'Maximum gust',
  'Peak gust',
  'Max gust',
  'Strongest gust',
  'Max. gust speed',
  'Gust (max)',
  'Highest wind gust',
  'Top gust recorded',
] as const;
const OBSERVED = [
  'Date of observation',
  'Date',
  'Observation date',
  'Observations for',
  'Day',
  'Report for',
  'Date observed',
  'Weather on',
  'Period of observation',
] as const;
const SENDERS = [
  'Weather Archive Service',
  'County Weather Bureau',
  'Coastal Observatory',
  'National Climate Office',
  'Airfield Meteorological Unit',
  'Upland Weather Watch',
  'Storm Data UK',
] as const;
const TITLES = [
  'Weather report',
  'Daily weather observations',
  'Wind report for insurers',
  'Station report',
  'DAILY CLIMATE REPORT',
  'Statement of weather conditions',
  'Certificate of weather',
] as const;

export function printWeatherReport(desk: Desk, facts: StormFacts): PrintedPaper {
  const { flow } = desk;
  const unit = desk.choose(UNITS);
  const pattern = desk.choose(unit.write);
  const scale = (mph: number): string => {
    const exact = mph * unit.perMph;
    return unit.unit === 'm/s' || (desk.set === 'held_back' && unit.unit === 'kn')
      ? exact.toFixed(1)
      : String(Math.round(exact));
  };
  const number = scale(facts.gust.mph);
  const value = { type: 'quantity' as const, number: number.replace(/\.0$/, '.0'), unit: unit.unit };
  const gust = (): Piece => ({
    text: pattern.replace('{n}', number),
    mark: { field: 'highest-gust', value, entry: null },
  });
  const speed = (mph: number) => pattern.replace('{n}', scale(mph));
  const observed = (): Words => sayDate({ field: 'date-of-observation', date: facts.damage, style: desk.date });
  const town = () => desk.pick(BRITISH_TOWNS).replace(/ [A-Z]+$/, '');
  const station = `${town()} ${desk.pick(['Airport', 'Harbour', 'Moor', 'Park', 'No. 2', 'Observatory', 'Lighthouse'])}`;
  const at = `${String(desk.int(0, 23)).padStart(2, '0')}:${String(desk.int(0, 59)).padStart(2, '0')}`;
  printLetterhead(desk, {
    name: desk.choose(SENDERS),
    lines: [
      `${desk.pick(['Station', 'Site'])} ${desk.int(1001, 99999)}`,
      `${desk.pick(['Elevation', 'Height'])} ${desk.int(4, 380)} m`,
    ],
  });
  flow.line(desk.choose(TITLES), { isBold: true, size: flow.look.size * 1.4 });
  flow.gap(0.5);
  const printed = desk.chance(0.6)
    ? [
        {
          label: desk.choose(['Issued', 'Printed on', 'Date of report', 'Prepared']),
          value: sayPlainDate(desk, addDays(facts.damage, desk.int(3, 20))),
        },
      ]
    : [];
  const way = desk.choose(['fields', 'sentence', 'hours', 'days', 'stations'] as const);
  const record = `${desk.pick(['Station record gust', 'Highest on record', 'Record since 1961', 'Highest gust this winter'])}: ${speed(facts.gust.mph + desk.int(6, 40))} (${sayPlainDate(desk, addDays(facts.damage, -desk.int(400, 6_000)))})`;
  const others = [
    { label: desk.choose(['Mean wind speed', 'Average wind', 'Mean wind']), value: speed(desk.int(14, 38)) },
    { label: 'Wind direction', value: desk.pick(['SW', 'WSW', 'W', 'NW', '240°', 'south-westerly']) },
    {
      label: desk.choose(['Rainfall', 'Total rainfall', 'Precipitation']),
      value: `${(desk.int(0, 480) / 10).toFixed(1)} mm`,
    },
    { label: 'Lowest pressure', value: `${desk.int(952, 1008)} hPa` },
    { label: 'Temperature', value: `${desk.int(1, 14)} °C` },
  ];
  if (way === 'fields') {
    desk.printFields([
      { label: desk.choose(['Station', 'Weather station', 'Location']), value: station },
      { label: desk.choose(OBSERVED), value: observed() },
      ...printed,
      { label: desk.choose(GUST), value: desk.chance(0.5) ? [gust(), desk.choose([' at ', ', ', ' @ ']), at] : gust() },
      ...desk.sample(others, desk.int(1, 4)),
    ]);
  } else if (way === 'sentence') {
    flow.paragraph([
      desk.choose(['On ', 'We confirm that on ', 'Our records show that on ']),
      observed(),
      ` the station at ${station} recorded a ${desk.choose(['highest', 'maximum', 'peak'])} gust of `,
      gust(),
      ` at ${at}${desk.chance(0.5) ? ' GMT' : ''}. The mean wind that day was ${speed(desk.int(14, 36))} and rainfall came to ${desk.int(1, 38)} mm.`,
    ]);
    if (printed[0]) flow.line(`${printed[0].label}: ${printed[0].value}`);
  } else {
    desk.printFields([
      { label: desk.choose(['Station', 'Weather station']), value: station },
      ...(way === 'days' ? [] : [{ label: desk.choose(OBSERVED), value: observed() }]),
      ...printed,
    ]);
    flow.gap(0.6);
    printGustTable(desk, { facts, way, unit: unit.unit, scale, gust, observed, town, station });
  }
  flow.gap(0.8);
  if (desk.chance(0.6)) flow.paragraph(record);
  if (desk.chance(0.4))
    flow.paragraph(`A storm is a wind with gusts of ${speed(55)} or more, or rain of 25 mm or more in an hour.`, {
      size: flow.look.size * 0.85,
    });
  printFoot(desk);
  return onePaper(desk, 'weather-report');
}

/** Days around the day of the damage, which is 0. */
function listDays(desk: Desk): number[] {
  const from = -desk.int(0, 6);
  return Array.from({ length: desk.int(3, 6) - from }, (_, index) => from + index);
}

type GustTable = {
  facts: StormFacts;
  way: 'hours' | 'days' | 'stations';
  unit: string;
  scale: (mph: number) => string;
  gust: () => Piece;
  observed: () => Words;
  town: () => string;
  station: string;
};

function printGustTable(desk: Desk, { facts, way, unit, scale, gust, observed, town, station }: GustTable): void {
  const { flow } = desk;
  const lower = () => scale(facts.gust.mph - desk.int(4, 26));
  const inCell: Piece = { ...gust(), text: `${scale(facts.gust.mph)}` };
  const heads = { gust: `${desk.choose(['Gust', 'Max gust', 'Highest gust'])} (${unit})`, mean: `Mean (${unit})` };
  if (way === 'hours') {
    const count = desk.int(6, 12);
    const peak = desk.int(1, count - 2);
    const rows = Array.from({ length: count }, (_, hour): Words[] => [
      `${String(hour * 2).padStart(2, '0')}:00`,
      scale(desk.int(10, 30)),
      hour === peak ? scale(facts.gust.mph) : lower(),
      desk.pick(['SW', 'W', 'WSW', 'NW']),
    ]);
    printTable(
      flow,
      [
        { head: desk.pick(['Hour', 'Time', 'UTC']), share: 1 },
        { head: heads.mean, share: 1.4 },
        { head: heads.gust, share: 1.4 },
        { head: 'Dir', share: 1 },
      ],
      rows,
      desk.tableLook,
    );
    flow.gap(0.4);
    flow.line([desk.choose(GUST), desk.pick([': ', ' of the day: ', '  ']), gust()]);
  } else if (way === 'days') {
    const rows = listDays(desk).map((offset): Words[] => [
      offset === 0 ? observed() : sayPlainDate(desk, addDays(facts.damage, offset)),
      scale(desk.int(10, 30)),
      offset === 0 ? inCell : lower(),
      `${desk.int(0, 30)} mm`,
    ]);
    printTable(
      flow,
      [
        { head: 'Date', share: 2 },
        { head: heads.mean, share: 1.4 },
        { head: heads.gust, share: 1.4 },
        { head: 'Rain', share: 1 },
      ],
      rows,
      desk.tableLook,
    );
  } else {
    const rows = [
      [station, scale(desk.int(12, 30)), inCell] as Words[],
      ...Array.from({ length: desk.int(1, 3) }, (): Words[] => [town(), scale(desk.int(10, 28)), lower()]),
    ];
    printTable(
      flow,
      [
        { head: 'Station', share: 2.4 },
        { head: heads.mean, share: 1.4 },
        { head: heads.gust, share: 1.4 },
      ],
      desk.chance(0.6) ? rows : desk.shuffle(rows),
      desk.tableLook,
    );
  }
}
