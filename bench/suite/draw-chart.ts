import type { Measured } from './measure';
import { percentile, ratiosOf, spreadOf } from './statistics';

const WIDTH = 880;
const NAMES = 400;
const LINE = 26;
const TOP = 48;
const BOTTOM = 24;
/** Of the target, to either side: what is farther away ends at the edge. */
const FARTHEST = 4;

/** How many times better than its target each row is, on a scale of powers. The bar's direction and its figure say the same as its shade. */
export function drawChart(rows: Measured[]): string {
  const shown = rows.flatMap((row) => describeBar(row) ?? []);
  const height = TOP + shown.length * LINE + BOTTOM;
  const middle = NAMES + (WIDTH - NAMES) / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="sans-serif" font-size="13">`,
    '<title>How many times better or worse than its target each figure is</title>',
    `<rect width="${WIDTH}" height="${height}" fill="#fdfcf8"/>`,
    `<text x="${middle - 8}" y="24" text-anchor="end" fill="#8a2f1d">short of the target</text>`,
    `<text x="${middle + 8}" y="24" fill="#1d5c3a">better than the target</text>`,
    ...shown.map((bar, index) => drawBar({ ...bar, y: TOP + index * LINE, middle })),
    `<line x1="${middle}" x2="${middle}" y1="32" y2="${height - 12}" stroke="#3c3a33"/>`,
    '</svg>',
    '',
  ].join('\n');
}

type Bar = { name: string; times: number };

function describeBar(row: Measured): Bar | null {
  const { target } = row;
  if (!target) return null;
  const values = (target.of === 'ratio' ? ratiosOf(row) : row.ours) ?? [];
  const value = target.share === undefined ? spreadOf(values).middle : percentile(values, target.share);
  const times = 'most' in target ? target.most / value : value / target.least;
  return { name: `${row.measure}: ${row.what}`, times };
}

function drawBar({ name, times, y, middle }: Bar & { y: number; middle: number }): string {
  const reach = Math.min(Math.abs(Math.log(times)) / Math.log(FARTHEST), 1) * ((WIDTH - NAMES) / 2 - 56);
  const isMet = times >= 1;
  const [x, end] = isMet ? [middle, middle + reach] : [middle - reach, middle - reach];
  const text = name.length > 62 ? `${name.slice(0, 61)}…` : name;
  return [
    `<text x="${NAMES - 12}" y="${y + 14}" text-anchor="end" fill="#3c3a33">${escapeXml(text)}</text>`,
    `<rect x="${x.toFixed(1)}" y="${y + 2}" width="${reach.toFixed(1)}" height="16" fill="${isMet ? '#7fae91' : '#c98672'}"/>`,
    `<text x="${(isMet ? end + 6 : end - 6).toFixed(1)}" y="${y + 14}" text-anchor="${isMet ? 'start' : 'end'}" fill="#3c3a33">${times.toFixed(2)} ×</text>`,
  ].join('\n');
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('`', '');
