import type { Desk } from '../engine/paper';
import type { Words } from '../engine/words';
import { sayDate } from '../formats/dates';
import { fillPattern } from '../formats/numbers';
import type { FormField } from './fields';

/** One fact over several lines. */
export function markLines(field: string, lines: readonly string[]): Words[] {
  const mark = { field, value: { type: 'text' as const, text: lines.join(' ').replace(/\s+/g, ' ') }, entry: null };
  return lines.map((text) => ({ text, mark }));
}

export const sayPlainDate = (desk: Desk, date: string): string =>
  sayDate({ field: '', date, style: desk.date })
    .map(({ text }) => text)
    .join('');

export function printSection(desk: Desk, title: string, fields: readonly FormField[]): void {
  const { flow } = desk;
  if (desk.chance(0.75)) {
    flow.keep(flow.look.pitch * 4);
    flow.line(desk.chance(0.3) ? title.toUpperCase() : title, { isBold: true, size: flow.look.size * 1.1 });
    flow.gap(0.3);
  }
  desk.printFields(fields);
  flow.gap(0.8);
}

/** A page number, a form's own number, the registered office. */
export function printFoot(desk: Desk): void {
  const code = fillPattern(desk, desk.pick(['AA99/9999', 'F-9999 (09/24)', 'AAA 999 v9']));
  const way = desk.choose(['page', 'code', 'none', 'both'] as const);
  desk.flow.onEachFoot((flow, page) => {
    const size = flow.look.size * 0.75;
    const y = flow.y;
    if (way === 'page' || way === 'both')
      flow.put(desk.set === 'train' ? `Page ${page}` : `- ${page} -`, { x: flow.right, y }, { size, align: 'right' });
    if (way === 'code' || way === 'both') flow.put(code, { x: flow.left, y }, { size });
  });
}
