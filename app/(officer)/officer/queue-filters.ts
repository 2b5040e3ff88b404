import { z } from 'zod';
import { DUE_FILTERS, QUEUE_VIEWS, SCORE_BANDS } from '@/server/reviews/queue-schema';

/** What the queue shows, as its address says it. Whatever an address got wrong counts as not chosen. */
const addressSchema = z.object({
  view: z.enum(QUEUE_VIEWS).catch('waiting'),
  type: z.string().max(60).nullable().catch(null),
  score: z.enum(SCORE_BANDS).nullable().catch(null),
  due: z.enum(DUE_FILTERS).nullable().catch(null),
  q: z
    .string()
    .trim()
    .max(200)
    .transform((typed) => typed || null)
    .nullable()
    .catch(null),
});

const PARAMETERS = ['view', 'type', 'score', 'due', 'q'] as const;

export type QueueFilters = {
  view: (typeof QUEUE_VIEWS)[number];
  caseType: string | null;
  score: (typeof SCORE_BANDS)[number] | null;
  due: (typeof DUE_FILTERS)[number] | null;
  search: string | null;
};

export const NO_FILTERS: QueueFilters = { view: 'waiting', caseType: null, score: null, due: null, search: null };

/** `types`: the case types there are; an address somebody edited by hand shows all of them rather than nothing. */
export function readFilters({ params, types }: { params: URLSearchParams; types: { key: string }[] }): QueueFilters {
  const { view, type, score, due, q } = addressSchema.parse(
    Object.fromEntries(PARAMETERS.map((name) => [name, params.get(name)])),
  );
  return { view, caseType: types.find(({ key }) => key === type)?.key ?? null, score, due, search: q };
}

/** The address of the queue with these filters; nothing is written that is as it would be anyway. */
export function writeFilters({ view, caseType, score, due, search }: QueueFilters): string {
  const params = new URLSearchParams();
  if (view !== 'waiting') params.set('view', view);
  if (caseType) params.set('type', caseType);
  if (score) params.set('score', score);
  if (due) params.set('due', due);
  if (search) params.set('q', search);
  return params.size === 0 ? '/officer' : `/officer?${params}`;
}

/** Whether something besides the view narrows the list. */
export const isFiltered = ({ caseType, score, due, search }: QueueFilters) =>
  caseType !== null || score !== null || due !== null || search !== null;
