import { z } from 'zod';
import { DUE_FILTERS, QUEUE_VIEWS, RULES_BANDS } from '@/server/queue/schema';

/** What the queue shows, as its address says it. Whatever an address got wrong counts as not chosen. */
const addressSchema = z.object({
  view: z.enum(QUEUE_VIEWS).catch('waiting'),
  type: z.string().max(60).nullable().catch(null),
  rules: z.enum(RULES_BANDS).nullable().catch(null),
  due: z.enum(DUE_FILTERS).nullable().catch(null),
  kind: z.literal('reconsideration').nullable().catch(null),
  by: z.literal('everyone').nullable().catch(null),
  q: z
    .string()
    .trim()
    .max(200)
    .transform((typed) => typed || null)
    .nullable()
    .catch(null),
});

const PARAMETERS = ['view', 'type', 'rules', 'due', 'kind', 'by', 'q'] as const;

export type QueueFilters = {
  view: (typeof QUEUE_VIEWS)[number];
  caseType: string | null;
  /** What the rules say of the case. */
  rules: (typeof RULES_BANDS)[number] | null;
  due: (typeof DUE_FILTERS)[number] | null;
  kind: 'reconsideration' | null;
  /** Whose decisions `done` lists; null for one's own. */
  decidedBy: 'everyone' | null;
  search: string | null;
};

export const NO_FILTERS: QueueFilters = {
  view: 'waiting',
  caseType: null,
  rules: null,
  due: null,
  kind: null,
  decidedBy: null,
  search: null,
};

/** `types`: the case types there are; an address somebody edited by hand shows all of them rather than nothing. */
export function readFilters({ params, types }: { params: URLSearchParams; types: { key: string }[] }): QueueFilters {
  const { view, type, rules, due, kind, by, q } = addressSchema.parse(
    Object.fromEntries(PARAMETERS.map((name) => [name, params.get(name)])),
  );
  const caseType = types.find(({ key }) => key === type)?.key ?? null;
  return { view, caseType, rules, due, kind, decidedBy: by, search: q };
}

/** The address of the queue with these filters; nothing is written that is as it would be anyway. */
export function writeFilters({ view, caseType, rules, due, kind, decidedBy, search }: QueueFilters): string {
  const params = new URLSearchParams();
  if (view !== 'waiting') params.set('view', view);
  if (caseType) params.set('type', caseType);
  if (rules) params.set('rules', rules);
  if (due) params.set('due', due);
  if (kind) params.set('kind', kind);
  if (decidedBy) params.set('by', decidedBy);
  if (search) params.set('q', search);
  return params.size === 0 ? '/officer' : `/officer?${params}`;
}

/** The same list with nothing to narrow it. */
export const clearFilters = ({ view, decidedBy }: QueueFilters): QueueFilters => ({ ...NO_FILTERS, view, decidedBy });

/** Whether something narrows the list, besides the view and whose decisions it shows. */
export const isFiltered = ({ caseType, rules, due, kind, search }: QueueFilters) =>
  caseType !== null || rules !== null || due !== null || kind !== null || search !== null;
