import type { Figure, Summary } from '../summarise';

export const NOTHING = '–';

export function formatShare(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

export function formatFigure(figure: Figure): string {
  return figure ? formatShare(figure.value) : NOTHING;
}

/** "97.2 % (95.0 to 98.8)", the interval of 95 %. */
export function formatWithInterval(figure: Figure): string {
  if (!figure) return NOTHING;
  if (!figure.interval) return formatShare(figure.value);
  const { low, high } = figure.interval;
  return `${formatShare(figure.value)} (${(low * 100).toFixed(1)} to ${(high * 100).toFixed(1)})`;
}

function formatRatio(ratio: number | null): string {
  return ratio === null ? NOTHING : ratio.toFixed(2);
}

/** What both reports say of a set beside the words found, in the order of their headings. */
export function formatFurtherFigures(one: Summary): string[] {
  const { runsRight, characterErrors, wordErrors, lines, order, inPlace, sideways, secondsAPage, timeRatio } = one;
  return [
    ...[runsRight, characterErrors, wordErrors, lines, order, inPlace].map(formatFigure),
    sideways === null ? NOTHING : String(sideways),
    secondsAPage.toFixed(2),
    formatRatio(timeRatio),
  ];
}
