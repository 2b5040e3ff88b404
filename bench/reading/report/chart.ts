import { PRODUCT, YARDSTICK } from '../engines';
import type { Summary } from '../summarise';
import { formatShare } from './format';

const WIDTH = 760;
const LABEL = 120;
const RIGHT = 76;
const BAR = 11;
const GROUP = 42;
const TOP = 44;

const COLOURS: Record<string, string> = { [PRODUCT]: '#27406f', [YARDSTICK]: '#a9afb9' };

/** Words found in each whole set, a bar an engine, with the interval as a whisker. Axis from 0 to 100 %. */
export function renderChart(summaries: Summary[]): string {
  const whole = summaries.filter((one) => one.distortion === null && one.engine in COLOURS);
  const sets = [...new Set(whole.map(({ set }) => set))];
  const height = TOP + sets.length * GROUP + 28;
  const bars = sets.flatMap((set, row) => {
    const y = TOP + row * GROUP;
    const own = whole.filter((one) => one.set === set);
    const label = `<text x="${LABEL - 10}" y="${y + 17}" text-anchor="end">${escapeText(set)}</text>`;
    return [label, ...own.map((one, index) => renderBar({ one, y: y + index * (BAR + 3) }))];
  });
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title" font-family="sans-serif" font-size="12" fill="#1c1e22">`,
    '<title id="title">Words found in each set, with 95 % intervals</title>',
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    ...renderLegend(),
    ...renderAxis(height),
    ...bars,
    '</svg>',
  ].join('\n')}\n`;
}

const placeShare = (share: number) => LABEL + share * (WIDTH - LABEL - RIGHT);
const round = (value: number) => Number(value.toFixed(1));

function renderBar({ one, y }: { one: Summary; y: number }): string {
  const { value, interval } = one.words ?? { value: 0, interval: null };
  const end = round(placeShare(value));
  const middle = y + BAR / 2;
  const whisker = interval
    ? `<path d="M${round(placeShare(interval.low))} ${middle}H${round(placeShare(interval.high))}" stroke="#e39a26" stroke-width="2"/>`
    : '';
  const text = `<text x="${WIDTH - RIGHT + 10}" y="${y + 10}" font-size="11">${formatShare(value)}</text>`;
  return `<rect x="${LABEL}" y="${y}" width="${round(end - LABEL)}" height="${BAR}" fill="${COLOURS[one.engine]}"/>${whisker}${text}`;
}

function renderLegend(): string[] {
  return Object.entries(COLOURS).map(([engine, colour], index) => {
    const x = LABEL + index * 130;
    return `<rect x="${x}" y="14" width="12" height="12" fill="${colour}"/><text x="${x + 18}" y="24">${engine}</text>`;
  });
}

function renderAxis(height: number): string[] {
  return [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const x = round(placeShare(share));
    return `<path d="M${x} ${TOP - 6}V${height - 24}" stroke="#d9dce1"/><text x="${x}" y="${height - 9}" text-anchor="middle" font-size="11">${share * 100} %</text>`;
  });
}

/** A set is called what the person at the keyboard called it. */
function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
