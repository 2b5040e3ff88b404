import { labelInSentence } from '@/server/case-types/label';
import type { CaseType, FieldCheck } from '@/server/case-types/schema';
import type { FindingClaim } from '@/server/providers/ai/contract';
import type { ClassifiedDocument } from '@/server/providers/ai/local/classify';
import { type Fact, formatValue } from '@/server/providers/ai/local/facts';
import type { FieldValue } from '@/server/providers/ai/local/found-value';
import { formatMoney } from '@/server/providers/ai/local/money';
import { isSameAddress, isSameName, isSameReference } from '@/server/providers/ai/local/same';

/** `isProblem`: something for the officer to look at, which is also said in the draft's notes. */
export type Comparison = { finding: FindingClaim; isProblem: boolean };

type Facts = Map<string, Fact[]>;

/** Fields that must read the same everywhere and do not. */
export function findContradictions(input: { caseType: CaseType; facts: Facts }): Comparison[] {
  return input.caseType.fields
    .filter((field) => field.consistent)
    .flatMap((field) => {
      const [first, ...others] = input.facts.get(field.key) ?? [];
      const other = others.find((fact) => first && !isSame(first, fact));
      if (!first || !other) return [];
      const statement =
        `The documents disagree on the ${labelInSentence(field.label)}: ${nameSource(first.source)} gives ${formatValue(first.value)}, ` +
        `${nameSource(other.source)} gives ${formatValue(other.value)}.`;
      const citations = [...first.citations, ...other.citations];
      return [{ finding: { key: `${field.key}-conflict`, statement, citations }, isProblem: true }];
    });
}

function isSame(a: Fact, b: Fact): boolean {
  if (a.value.kind !== 'words' || b.value.kind !== 'words') return formatValue(a.value) === formatValue(b.value);
  const [left, right] = [a.value.text, b.value.text];
  switch (a.field.kind) {
    case 'name':
      return isSameName(left, right);
    case 'address':
      return isSameAddress(left, right);
    default:
      return isSameReference(left, right);
  }
}

/** The case type's own comparisons, where both values were found. */
export function runChecks(input: { caseType: CaseType; facts: Facts }): Comparison[] {
  return input.caseType.checks.flatMap((check) => {
    const comparison = runCheck(check, input.facts);
    return comparison ? [comparison] : [];
  });
}

function runCheck(check: FieldCheck, facts: Facts): Comparison | null {
  switch (check.kind) {
    case 'date_in_period':
      return compare({ facts, left: check.date, right: check.period, judge: judgeDate });
    case 'dates_agree':
      return compare({ facts, left: check.date, right: check.other, judge: judgeSameDay });
    case 'date_not_after':
      return compare({ facts, left: check.date, right: check.limit, judge: judgeOrder });
    case 'amount_not_above':
      return compare({ facts, left: check.amount, right: check.limit, judge: judgeLimit });
    case 'amounts_agree':
      return compare({ facts, left: check.amount, right: check.other, judge: judgeAgreement });
  }
}

type Judgement = { words: string; isProblem: boolean };

function compare(input: {
  facts: Facts;
  left: string;
  right: string;
  judge: (left: FieldValue, right: FieldValue) => Judgement | null;
}): Comparison | null {
  const left = input.facts.get(input.left)?.[0];
  const right = input.facts.get(input.right)?.[0];
  const judgement = left && right ? input.judge(left.value, right.value) : null;
  if (!left || !right || !judgement) return null;
  const statement = `The ${describe(left)}, ${judgement.words} the ${describe(right)}.`;
  const key = `${input.left}-against-${input.right}`;
  return {
    finding: { key, statement, citations: [...left.citations, ...right.citations] },
    isProblem: judgement.isProblem,
  };
}

function describe(fact: Fact): string {
  return `${labelInSentence(fact.field.label)}, ${formatValue(fact.value)}`;
}

function judgeDate(date: FieldValue, period: FieldValue): Judgement | null {
  if (date.kind !== 'date' || period.kind !== 'period') return null;
  if (date.date < period.from) return { words: 'is before', isProblem: true };
  if (date.date > period.to) return { words: 'is after', isProblem: true };
  return { words: 'is within', isProblem: false };
}

function judgeSameDay(date: FieldValue, other: FieldValue): Judgement | null {
  if (date.kind !== 'date' || other.kind !== 'date') return null;
  const isSameDay = date.date === other.date;
  return { words: isSameDay ? 'is the same as' : 'is not the same as', isProblem: !isSameDay };
}

function judgeOrder(date: FieldValue, limit: FieldValue): Judgement | null {
  if (date.kind !== 'date' || limit.kind !== 'date') return null;
  const isLate = date.date > limit.date;
  return { words: isLate ? 'is after' : 'is not after', isProblem: isLate };
}

function judgeLimit(amount: FieldValue, limit: FieldValue): Judgement | null {
  const by = subtract(amount, limit);
  if (!by) return null;
  return by.minor > 0
    ? { words: `is ${by.shown} more than`, isProblem: true }
    : { words: 'is not more than', isProblem: false };
}

function judgeAgreement(amount: FieldValue, other: FieldValue): Judgement | null {
  const by = subtract(amount, other);
  if (!by) return null;
  if (by.minor === 0) return { words: 'is the same as', isProblem: false };
  return { words: `is ${by.shown} ${by.minor > 0 ? 'more' : 'less'} than`, isProblem: true };
}

function subtract(left: FieldValue, right: FieldValue): { minor: number; shown: string } | null {
  if (left.kind !== 'money' || right.kind !== 'money' || left.currency !== right.currency) return null;
  const minor = left.minor - right.minor;
  return { minor, shown: formatMoney(Math.abs(minor), left.currency) };
}

/** "the claim form", or the file's name where the document is nothing that was asked for. */
export function nameSource(source: ClassifiedDocument): string {
  return source.main
    ? `the ${labelInSentence(source.main.kind.label)}`
    : `“${shortenFilename(source.document.filename)}”`;
}

/** Claimants choose file names: long ones must not fill a sentence. */
export function shortenFilename(filename: string): string {
  return filename.length > 60 ? `${filename.slice(0, 57)}…` : filename;
}
