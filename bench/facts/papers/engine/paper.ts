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

export function createDesk(chooser: Chooser, language: PaperLanguage, size?: { width: number; height: number }): Desk {
  const flow = new Flow(chooseLook(chooser), size);
  const [date, wordyDate] = [chooseDateStyle(chooser, language), chooseWordyDateStyle(chooser, language)];
  const fieldLook = chooseFieldLook(chooser);
  const styles = new Map<string, MoneyStyle>();
  return {
    ...chooser,
    language,
    flow,
    fieldLook,
    tableLook: chooseTableLook(chooser),
    date,
    wordyDate,
    period: choosePeriodStyle(chooser, date),
    wordyPeriod: choosePeriodStyle(chooser, wordyDate),
    money: (currency) => {
      const known = styles.get(currency);
      const style = known ?? chooseMoneyStyle(chooser, language, currency);
      styles.set(currency, style);
      return style;
    },
    printFields: (fields) => printFields(flow, fields, fieldLook),
  };
}

/** The whole of the flow as one paper. */
export const onePaper = (desk: Desk, kind: string | null, refuses = false): PrintedPaper => ({
  language: desk.language,
  parts: [{ kind, sheets: desk.flow.finish(), refuses }],
});
