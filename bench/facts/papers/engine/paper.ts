import { chooseFieldLook, type FieldLook, type FormField, printFields } from '../blocks/fields';
import { chooseTableLook, type TableLook } from '../blocks/table';
import {
  chooseDateStyle,
  choosePeriodStyle,
  chooseWordyDateStyle,
  type DateStyle,
  type PeriodStyle,
} from '../formats/dates';
import { chooseMoneyStyle, type MoneyStyle } from '../formats/money';
import type { PaperLanguage } from '../stock/languages';
import type { Chooser } from './choose';
import { chooseLook, Flow } from './flow';
import type { Sheet } from './sheet';

/** All that is decided once for a paper. */
export type Desk = Chooser & {
  language: PaperLanguage;
  flow: Flow;
  fieldLook: FieldLook;
  tableLook: TableLook;
  /** As forms and tables write a day. */
  date: DateStyle;
  /** As a form's own boxes have it: day, month and year in boxes of their own, where it has such. */
  boxDate: DateStyle;
  /** As its sentences do. */
  wordyDate: DateStyle;
  period: PeriodStyle;
  wordyPeriod: PeriodStyle;
  money(currency: string): MoneyStyle;
  printFields(fields: readonly FormField[]): void;
};

/** A run of a file's pages that is one paper. */
export type SheetPart = { kind: string | null; sheets: Sheet[]; refuses: boolean };
/** What is printed, before it is read. */
export type PrintedPaper = { language: PaperLanguage; parts: SheetPart[] };

/** So many sections of a paper set their fields in another way than the rest of it. */
const OTHER_LOOK = 0.15;

/** So many forms have boxes for day, month and year. */
const BOXED_SHARE = 0.14;

export function createDesk(chooser: Chooser, language: PaperLanguage, size?: { width: number; height: number }): Desk {
  const flow = new Flow(chooseLook(chooser), size);
  const words = new Map<string, unknown>();
  /** A paper calls the same thing by the same name throughout. */
  const choose = <T>(ways: readonly T[]): T => {
    if (ways.some((way) => typeof way !== 'string')) return chooser.choose(ways);
    const key = ways.join('|');
    const chosen = words.has(key) ? (words.get(key) as T) : chooser.choose(ways);
    words.set(key, chosen);
    return chosen;
  };
  const [date, wordyDate] = [chooseDateStyle(chooser, language), chooseWordyDateStyle(chooser, language)];
  const fieldLook = chooseFieldLook(chooser);
  const styles = new Map<string, MoneyStyle>();
  return {
    ...chooser,
    choose,
    language,
    flow,
    fieldLook,
    tableLook: chooseTableLook(chooser),
    date,
    boxDate: chooser.chance(BOXED_SHARE) ? { ...date, pattern: 'dd   mm   yyyy' } : date,
    wordyDate,
    period: choosePeriodStyle(chooser, date),
    wordyPeriod: choosePeriodStyle(chooser, wordyDate),
    money: (currency) => {
      const known = styles.get(currency);
      const style = known ?? chooseMoneyStyle(chooser, language, currency);
      styles.set(currency, style);
      return style;
    },
    printFields: (fields) =>
      printFields(flow, fields, chooser.chance(OTHER_LOOK) ? chooseFieldLook(chooser) : fieldLook),
  };
}

/** The whole of the flow as one paper. */
export const onePaper = (desk: Desk, kind: string | null, refuses = false): PrintedPaper => ({
  language: desk.language,
  parts: [{ kind, sheets: desk.flow.finish(), refuses }],
});
