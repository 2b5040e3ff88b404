import { z } from 'zod';
import { DUE_FILTERS, FACETS, type Facet, QUEUE_VIEWS, RULES_BANDS, SORTS, type Sort } from '@/server/queue/schema';

/** What the queue shows, as its address says it. Whatever an address got wrong counts as not chosen. */
const addressSchema = z.object({
  view: z.enum(QUEUE_VIEWS).catch('waiting'),
  type: z.string().max(60).nullable().catch(null),
  rules: z.enum(RULES_BANDS).nullable().catch(null),
  due: z.enum(DUE_FILTERS).nullable().catch(null),
  /** With commas between them. */
  has: z
    .string()
    .transform((written) => FACETS.filter((facet) => written.split(',').includes(facet)))
    .catch([]),
  kind: z.literal('reconsideration').nullable().catch(null),
  by: z.literal('everyone').nullable().catch(null),
  q: z
    .string()
    .trim()
    .max(200)
    .transform((typed) => typed || null)
    .nullable()
    .catch(null),
  sort: z.enum(SORTS).nullable().catch(null),
});

const PARAMETERS = ['view', 'type', 'rules', 'due', 'has', 'kind', 'by', 'q', 'sort'] as const;

export type QueueFilters = {
  view: (typeof QUEUE_VIEWS)[number];
  caseType: string | null;
  /** What the rules say of the case. */
  rules: (typeof RULES_BANDS)[number] | null;
  due: (typeof DUE_FILTERS)[number] | null;
  /** All of these, in the order in which they are listed. */
  has: readonly Facet[];
  kind: 'reconsideration' | null;
  /** Whose decisions `done` lists; null for one's own. */
  decidedBy: 'everyone' | null;
  search: string | null;
  /** Null for the view's own order. */
  sort: Sort | null;
};

export const NO_FILTERS: QueueFilters = {
  view: 'waiting',
  caseType: null,
  rules: null,
  due: null,
  has: [],
  kind: null,
  decidedBy: null,
  search: null,
  sort: null,
};

/** `types`: the case types there are; an address somebody edited by hand shows all of them rather than nothing. */
export function readFilters({ params, types }: { params: URLSearchParams; types: { key: string }[] }): QueueFilters {
  const { view, type, rules, due, has, kind, by, q, sort } = addressSchema.parse(
    Object.fromEntries(PARAMETERS.map((name) => [name, params.get(name)])),
  );
  const caseType = types.find(({ key }) => key === type)?.key ?? null;
  return { view, caseType, rules, due, has, kind, decidedBy: by, search: q, sort };
}

/** The address of the queue with these filters; nothing is written that is as it would be anyway. */
export function writeFilters(filters: QueueFilters): string {
  const { view, caseType, rules, due, has, kind, decidedBy, search, sort } = filters;
  const params = new URLSearchParams();
  if (view !== 'waiting') params.set('view', view);
  if (caseType) params.set('type', caseType);
  if (rules) params.set('rules', rules);
  if (due) params.set('due', due);
  if (has.length > 0) params.set('has', has.join(','));
  if (kind) params.set('kind', kind);
  if (decidedBy) params.set('by', decidedBy);
  if (search) params.set('q', search);
  if (sort) params.set('sort', sort);
  return params.size === 0 ? '/officer' : `/officer?${params}`;
}

/** Of those that wait reconsiderations are a list of their own; in the other lists the kind is a filter like any other. */
export const kindOfList = ({ view, kind }: Pick<QueueFilters, 'view' | 'kind'>) => (view === 'waiting' ? kind : null);

/** The same list with nothing to narrow it. */
export const clearFilters = ({ view, kind, decidedBy, sort }: QueueFilters): QueueFilters => ({
  ...NO_FILTERS,
  view,
  kind: kindOfList({ view, kind }),
  decidedBy,
  sort,
});

/** Another list with the same filters. Its columns are its own, and so is its order. */
export const openView = (filters: QueueFilters, opened: Pick<QueueFilters, 'view' | 'kind'>): QueueFilters => ({
  ...filters,
  ...opened,
  sort: null,
});

/** Whether something narrows the list, besides which list it is and whose decisions it shows. */
export const isFiltered = ({ view, caseType, rules, due, has, kind, search }: QueueFilters) =>
  caseType !== null ||
  rules !== null ||
  due !== null ||
  has.length > 0 ||
  kind !== kindOfList({ view, kind }) ||
  search !== null;
