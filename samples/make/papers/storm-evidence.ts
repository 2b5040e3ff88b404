import { drawLetterhead, drawStamp, type Organisation, signAt } from '../letter';
import { CONTENT_WIDTH, createPaper, drawFooters, FONT, INK, PAGE, writeAt } from '../paper';
import { drawTable } from '../table';

export const insurer: Organisation = {
  name: 'Northmere Mutual Insurance',
  strapline: 'Owned by the people we insure, since 1891',
  lines: ['PO Box 2207', 'Leeds LS1 9XR', '0113 496 0220', 'claims@northmere.example.com'],
  colour: '#17456b',
  mark: 'roof',
};

const weatherService: Organisation = {
  name: 'Calderdale Weather Service',
  strapline: 'Independent observations for the Pennine valleys',
  lines: ['Station House, Blake Dean Road', 'Hebden Bridge HX7 7AP', 'station@calderweather.example.org'],
  colour: '#2a5d50',
  mark: 'sun',
};

export type Schedule = {
  created: string;
  policyNumber: string;
  name: string;
  address: string;
  period: string;
  buildings: string;
  contents: string;
  excess: string;
  premium: string;
  issued: string;
};

/** Two pages: cover and sums insured, then the excesses and endorsements. */
export function makePolicySchedule(policy: Schedule): Promise<Buffer> {
  const { doc, finish } = createPaper({ title: 'Policy schedule', author: insurer.name, created: policy.created });
  let y = drawLetterhead({ doc, from: insurer });
  y = writeAt({
    doc,
    text: 'Home insurance policy schedule',
    x: PAGE.margin,
    y,
    width: CONTENT_WIDTH,
    font: FONT.sansBold,
    size: 18,
    colour: insurer.colour,
  });
  y = writeAt({
    doc,
    text: `Issued on ${policy.issued}. This schedule replaces any earlier one and forms part of your policy.`,
    x: PAGE.margin,
    y: y + 2,
    width: CONTENT_WIDTH,
    size: 9.5,
    colour: INK.quiet,
  });
  y += 16;
  const facts: [string, string][] = [
    ['Policy number:', policy.policyNumber],
    ['Policyholder:', policy.name],
    ['Property insured:', policy.address],
    ['Period of insurance:', policy.period],
    ['Annual premium:', policy.premium],
  ];
  for (const [label, value] of facts) {
    writeAt({ doc, text: label, x: PAGE.margin, y, width: 130, font: FONT.sansBold, size: 10.5 });
    y = writeAt({ doc, text: value, x: PAGE.margin + 134, y, width: CONTENT_WIDTH - 134, size: 10.5 }) + 7;
  }
  y = drawTable({
    doc,
    y: y + 12,
    colour: insurer.colour,
    size: 10,
    columns: [
      { header: 'Section', width: 0.36 },
      { header: 'What is covered', width: 0.38 },
      { header: 'Limit', width: 0.26, align: 'right' },
    ],
    rows: [
      ['Buildings sum insured', 'Rebuilding and repair of the home', policy.buildings],
      ['Contents sum insured', 'Belongings, new for old', policy.contents],
      ['Alternative accommodation', 'While the home cannot be lived in', '£20,000.00'],
      ['Legal liability as owner', 'Any one event', '£2,000,000.00'],
    ],
  });
  writeAt({
    doc,
    text: 'Insured perils',
    x: PAGE.margin,
    y: y + 4,
    font: FONT.sansBold,
    size: 12,
    colour: insurer.colour,
  });
  y = writeAt({
    doc,
    text: 'Fire and smoke; storm and flood; escape of water; theft; subsidence; falling trees and branches; impact by vehicles. Storm means wind with gusts of at least 55 mph, or rain, hail or snow of comparable force.',
    x: PAGE.margin,
    y: y + 22,
    width: CONTENT_WIDTH,
    size: 10.5,
    lineGap: 2.5,
  });

  doc.addPage();
  writeAt({
    doc,
    text: 'Excesses and endorsements',
    x: PAGE.margin,
    y: 60,
    font: FONT.sansBold,
    size: 15,
    colour: insurer.colour,
  });
  y = drawTable({
    doc,
    y: 92,
    colour: insurer.colour,
    size: 10,
    columns: [
      { header: 'The first part of each claim, which you pay', width: 0.7 },
      { header: 'Amount', width: 0.3, align: 'right' },
    ],
    rows: [
      ['Storm excess', policy.excess],
      ['Escape of water excess', '£350.00'],
      ['Subsidence excess', '£1,000.00'],
    ],
  });
  const clauses = [
    'E1. Fences, gates and hedges are not covered for storm or flood.',
    'E2. A flat roof must have been inspected by a roofer within the last five years.',
    'E3. Tell us within 30 days of the damage. Keep damaged parts until we have seen them or said that you can throw them away.',
  ];
  for (const clause of clauses) {
    y = writeAt({ doc, text: clause, x: PAGE.margin, y: y + 4, width: CONTENT_WIDTH, size: 10.5, lineGap: 2.5 }) + 5;
  }
  writeAt({ doc, text: 'For Northmere Mutual Insurance', x: PAGE.margin, y: y + 18, size: 10.5 });
  y = signAt({ doc, name: 'Ruth Abernethy', x: PAGE.margin + 4, y: y + 38 });
  writeAt({ doc, text: 'Ruth Abernethy, Head of Underwriting', x: PAGE.margin, y: y + 4, size: 10.5 });
  drawFooters({ doc, note: `${insurer.name} · Policy number ${policy.policyNumber}` });
  return finish();
}

export type Weather = {
  created: string;
  place: string;
  date: string;
  gust: string;
  rain: string;
  storm: string;
  /** Time, mean wind, gust, rain in the hour. */
  hours: [string, string, string, string][];
  issued: string;
};

export function makeWeatherReport(weather: Weather): Promise<Buffer> {
  const { doc, finish } = createPaper({
    title: 'Weather report',
    author: weatherService.name,
    created: weather.created,
  });
  const { colour } = weatherService;
  let y = drawLetterhead({ doc, from: weatherService });
  y = writeAt({
    doc,
    text: 'Weather report for an insurance claim',
    x: PAGE.margin,
    y,
    width: CONTENT_WIDTH,
    font: FONT.sansBold,
    size: 17,
    colour,
  });
  y += 12;
  const facts: [string, string][] = [
    ['Weather station:', weather.place],
    ['Date of observation:', weather.date],
    ['Highest gust:', weather.gust],
    ['Rainfall in 24 hours:', weather.rain],
  ];
  for (const [label, value] of facts) {
    writeAt({ doc, text: label, x: PAGE.margin, y, width: 130, font: FONT.sansBold, size: 11 });
    y = writeAt({ doc, text: value, x: PAGE.margin + 140, y, width: CONTENT_WIDTH - 140, size: 11 }) + 7;
  }
  y = drawTable({
    doc,
    y: y + 10,
    colour,
    size: 10.5,
    columns: [
      { header: 'Hour', width: 0.22 },
      { header: 'Mean wind speed', width: 0.28, align: 'right' },
      { header: 'Gust', width: 0.25, align: 'right' },
      { header: 'Rain', width: 0.25, align: 'right' },
    ],
    rows: weather.hours,
  });
  y = writeAt({ doc, text: weather.storm, x: PAGE.margin, y: y + 8, width: CONTENT_WIDTH, size: 11, lineGap: 3 });
  writeAt({ doc, text: `Issued on ${weather.issued} by`, x: PAGE.margin, y: y + 22, size: 10.5 });
  const signedY = signAt({ doc, name: 'Ifor Prydderch', x: PAGE.margin + 4, y: y + 42 });
  writeAt({ doc, text: 'Ifor Prydderch, Station Keeper', x: PAGE.margin, y: signedY + 4, size: 10.5 });
  drawStamp({ doc, lines: ['CERTIFIED', 'COPY OF RECORD'], x: PAGE.margin + 320, y: y + 50, colour, angle: 5 });
  drawFooters({ doc, note: 'Wind at 10 m above the ground, in miles an hour (mph). Times are Greenwich Mean Time.' });
  return finish();
}
