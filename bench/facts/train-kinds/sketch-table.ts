import { fillSentence, inventName } from '@/bench/facts/train-kinds/filler';
import type { Sheet } from '@/bench/facts/train-kinds/sheet';
import type { SheetSpec } from '@/bench/facts/train-kinds/specs';
import { type Printer, printAmount, printDate, printTime } from '@/bench/facts/train-kinds/values';

type TableOrder = { sheet: Sheet; table: NonNullable<SheetSpec['table']>; named: string[]; printer: Printer };

/** Rows of a table: what is named stands in some of them, among rows that mean nothing. */
export function printTable({ sheet, table, named, printer }: TableOrder): void {
  const { random, language } = printer;
  const rows = random.int(named.length, Math.max(named.length, 3) + 9);
  let balance = random.int(10_000, 900_000);
  const hasBalance = random.chance(0.85);
  for (let at = 0; at < rows && !sheet.isFull; at += 1) {
    const words =
      named[at] ?? `${inventName(random)} ${fillSentence({ random, language, words: random.int(0, 3) })}`.trim();
    if (table === 'ledger') {
      const moved = random.int(100, 150_000) * random.pick([1, -1, -1]);
      balance += moved;
      const money = (minor: number) =>
        (minor / 100).toLocaleString(language === 'en' ? 'en-GB' : language, { minimumFractionDigits: 2 });
      const cells = [
        { text: printDate(printer).slice(0, random.pick([6, 12])), x: 0.06 },
        { text: words, x: 0.2 },
        { text: money(Math.abs(moved)), x: moved < 0 ? 0.55 : 0.7 },
      ];
      sheet.print(hasBalance ? [...cells, { text: money(balance), x: 0.85 }] : cells);
    } else if (table === 'prices') {
      const quantity = random.int(1, 40);
      sheet.print(
        random.chance(0.5)
          ? [
              { text: words, x: 0.06 },
              { text: String(quantity), x: 0.55 },
              { text: printAmount(printer, 300), x: 0.65 },
              { text: printAmount(printer), x: 0.82 },
            ]
          : [
              { text: words, x: 0.06 },
              { text: printAmount(printer), x: 0.82 },
            ],
      );
    } else if (table === 'pay') {
      sheet.print([
        { text: words, x: 0.06 },
        { text: printAmount(printer), x: 0.35 },
        { text: inventName(random), x: 0.55 },
        { text: printAmount(printer, 400), x: 0.82 },
      ]);
    } else if (table === 'times') {
      const time = random.chance(0.85) ? printTime(printer) : printDate(printer);
      sheet.print([
        { text: random.chance(0.3) ? `${time} - ${printTime(printer)}` : time, x: 0.06 },
        { text: words, x: 0.28 },
        ...(random.chance(0.2) ? [{ text: printDate(printer), x: 0.75 }] : []),
      ]);
    } else if (table === 'weather') {
      sheet.print([
        { text: random.chance(0.6) ? printTime(printer) : printDate(printer), x: 0.06 },
        { text: `${random.int(2, 99)} ${random.pick(['mph', 'km/h', '', '', 'kt'])}`.trim(), x: 0.3 },
        { text: `${random.int(0, 60)}.${random.int(0, 9)}`, x: 0.5 },
        { text: random.pick(['SW', 'W', 'NW', 'SSW', '270']), x: 0.7 },
      ]);
    } else if (table === 'costs') {
      sheet.print([
        ...(random.chance(0.4) ? [{ text: printDate(printer), x: 0.06 }] : []),
        { text: words, x: 0.24 },
        { text: printAmount(printer), x: 0.82 },
      ]);
    } else if (table === 'till') {
      sheet.print([
        { text: `${random.chance(0.4) ? `${random.int(1, 4)} x ` : ''}${words}`, x: 0.06 },
        { text: random.chance(0.75) ? printAmount(printer, 60) : printTime(printer), x: 0.7 },
      ]);
    } else {
      const price = random.chance(0.4) ? [{ text: printAmount(printer, 40), x: 0.8 }] : [];
      sheet.print([{ text: random.chance(0.3) ? `${words} ${printDate(printer)}` : words, x: 0.06 }, ...price]);
    }
  }
}
