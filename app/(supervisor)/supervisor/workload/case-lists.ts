import { z } from 'zod';
import { ASKING_OUTCOMES, CLOSING_OUTCOMES } from '@/server/cases/outcomes';
import { type CasesInput, daySchema } from '@/server/workload/schema';

/** The lists behind the figures, as their address names them. */
export const CASE_LISTS = ['received', 'decided', 'sent-back', 'undone', 'waiting', 'held', 'with-claimant'] as const;
export type CaseList = (typeof CASE_LISTS)[number];

export type ListedFigure = {
  of: CaseList;
  caseType?: string | null;
  officerId?: string | null;
  from?: string | null;
  to?: string | null;
  dueFrom?: string | null;
  dueTo?: string | null;
};

const PARAMETERS = {
  caseType: 'type',
  officerId: 'officer',
  from: 'from',
  to: 'to',
  dueFrom: 'due-from',
  dueTo: 'due-to',
} as const;

/** The address of the cases behind a figure. */
export function writeListAddress({ of, ...narrowed }: ListedFigure): string {
  const params = new URLSearchParams({ of });
  for (const [key, name] of Object.entries(PARAMETERS)) {
    const value = narrowed[key as keyof typeof PARAMETERS];
    if (value) params.set(name, value);
  }
  return `/supervisor/cases?${params}`;
}

const day = daySchema.nullable().catch(null);
const addressSchema = z.object({
  of: z.enum(CASE_LISTS).catch('waiting'),
  type: z.string().max(60).nullable().catch(null),
  officer: z.uuid().nullable().catch(null),
  from: day,
  to: day,
  'due-from': day,
  'due-to': day,
  /** Where the page before ended. */
  at: z.coerce.date().nullable().catch(null),
  after: z.uuid().nullable().catch(null),
});

/** What an address asks for. Whatever it got wrong counts as not chosen. */
export function readListAddress(params: URLSearchParams): { figure: ListedFigure; cursor: CasesInput['cursor'] } {
  const names = Object.keys(addressSchema.shape);
  const { at, after, ...read } = addressSchema.parse(Object.fromEntries(names.map((name) => [name, params.get(name)])));
  const figure = {
    of: read.of,
    caseType: read.type,
    officerId: read.officer,
    from: read.from,
    to: read.to,
    dueFrom: read['due-from'],
    dueTo: read['due-to'],
  };
  return { figure, cursor: params.has('at') && at && after ? { at, id: after } : null };
}

const QUERIES: Record<CaseList, Pick<CasesInput, 'of' | 'outcomes'>> = {
  received: { of: 'received' },
  decided: { of: 'decided', outcomes: CLOSING_OUTCOMES },
  'sent-back': { of: 'decided', outcomes: ASKING_OUTCOMES },
  undone: { of: 'undone' },
  waiting: { of: 'waiting' },
  held: { of: 'held' },
  'with-claimant': { of: 'with_claimant' },
};

export const listInput = ({ of, ...narrowed }: ListedFigure) => ({ ...narrowed, ...QUERIES[of] });
