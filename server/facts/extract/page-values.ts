import { findEnds } from '@/server/facts/extract/find-ends';
import type { Cell, PageView } from '@/server/facts/extract/page-view';
import { readCurrencyMark } from '@/server/facts/values/currencies';
import type { DateOrder } from '@/server/facts/values/date-readings';
import { type Amount, findAmounts } from '@/server/facts/values/find-amounts';
import { type FoundDate, findDates } from '@/server/facts/values/find-dates';
import { type FoundIban, findIbans } from '@/server/facts/values/find-ibans';
import { type FoundNationalInsurance, findNationalInsurance } from '@/server/facts/values/find-national-insurance';
import { type FoundPeriod, findPeriods } from '@/server/facts/values/find-periods';
import { type FoundPhone, findPhones } from '@/server/facts/values/find-phones';
import { type FoundQuantity, findQuantities } from '@/server/facts/values/find-quantities';
import { type FoundReference, findReferences } from '@/server/facts/values/find-references';

/** All that a page holds of each type that its own signs tell, in the order of the text. */
export type PageValues = {
  money: Amount[];
  date: FoundDate[];
  period: FoundPeriod[];
  quantity: FoundQuantity[];
  iban: FoundIban[];
  phone: FoundPhone[];
  national_insurance: FoundNationalInsurance[];
  reference: FoundReference[];
};

/** How a paper writes: the currency of what it prints without one, and the order of its dates, where its own words tell. */
export type PaperWays = { currency: string; order: DateOrder | null };

/** No page says more of one type; what does was made to keep us busy. */
const MOST_VALUES = 2_000;

export function findPageValues(view: PageView, ways: PaperWays): PageValues {
  const { flow } = view;
  const hints = { ...(ways.order ? { order: ways.order } : {}) };
  const most = <Value>(values: Value[]): Value[] => values.slice(0, MOST_VALUES);
  const dates = most(findDates(flow, hints));
  const periods = most(findPeriods(flow, hints));
  return {
    money: most(findAmounts(flow, { currency: ways.currency })),
    date: dates,
    period: [...periods, ...findEnds(flow, dates, periods)].sort((a, b) => a.start - b.start),
    quantity: most(findQuantities(flow)),
    iban: most(findIbans(flow)),
    phone: most(findPhones(flow)),
    national_insurance: most(findNationalInsurance(flow)),
    reference: most(findReferences(flow)),
  };
}

/** The currency and the order of dates that a paper's own marks and dates prove; `currency` where they prove none. */
export function readPaperWays(views: readonly PageView[], currency: string): PaperWays {
  const counts = new Map<string, number>();
  const orders = new Set<DateOrder>();
  for (const { flow, cells } of views) {
    for (const { currency: own, candidates } of findAmounts(flow, { currency })) {
      if (own && candidates.length > 0) counts.set(own, (counts.get(own) ?? 0) + 1);
    }
    for (const { order } of findDates(flow)) if (order) orders.add(order);
    for (const code of listHeadings(cells)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  // Of two as common the paper's own stands first: what was charged in another comes under its total.
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const [order, contrary] = [...orders];
  return { currency: most?.[0] ?? currency, order: order && !contrary ? order : null };
}

/** The currencies of labels and heads of columns: "Amount CZK", "Balance (£)". */
function listHeadings(cells: readonly Cell[]): string[] {
  return cells
    .filter(({ text }) => text.length < 40 && !/\d/.test(text))
    .flatMap(({ text }) => text.match(/[£€]|(?<!\p{L})[A-Z]{3}(?!\p{L})/gu) ?? [])
    .flatMap((mark) => {
      const [code, other] = readCurrencyMark(mark, {});
      return code && !other ? [code] : [];
    });
}
