import type { Fault, Recorded } from '../../servers/openai';

export type ProviderPart = 'embedding' | 'draft';
type Kind = Fault['kind'];

/** For so long a worker waits for an answer. */
export const PATIENCE_MS = 10_000;

/** Done to an answer that cannot go wrong in this way, which stays as it is. */
const WITHOUT_EFFECT: Record<ProviderPart, ReadonlySet<Kind>> = {
  draft: new Set<Kind>(['wrong_vectors']),
  embedding: new Set<Kind>(['prose', 'broken_json', 'off_schema', 'truncated', 'refusal', 'fenced', 'invented_quote']),
};

/** What comes is taken for good, is paid for, and may be kept. */
const TAKEN = new Set<Kind>(['slow', 'fenced', 'invented_quote']);

/** Trying again is of no use. */
const PERMANENT = new Set<Kind>(['quota', 'bad_key', 'too_long', 'unknown_model', 'refusal']);

type Judged = Pick<Recorded, 'fault' | 'left' | 'at' | 'endedAt'>;

/** Something really went wrong with it. */
export const isInjected = (part: ProviderPart, { fault }: Judged): boolean =>
  fault !== null && !WITHOUT_EFFECT[part].has(fault);

const isHarmless = (part: ProviderPart, request: Judged): boolean =>
  !isInjected(part, request) || (request.fault !== null && TAKEN.has(request.fault));

/** A good answer, sent whole: what one pays for and gets. */
export const isGood = (part: ProviderPart, request: Judged): boolean => !request.left && isHarmless(part, request);

/** It used an attempt of its job up. A service that is busy is waited for, which uses none. */
export function isFailure(part: ProviderPart, request: Judged): boolean {
  if (!isHarmless(part, request)) return request.fault !== 'rate_limited';
  // Nothing was wrong with it, but on a busy machine it may come too late; a client that left earlier has died.
  const { left, at, endedAt } = request;
  return left && endedAt !== null && endedAt - at >= 0.9 * PATIENCE_MS;
}

export const isPermanent = (part: ProviderPart, request: Judged): boolean =>
  request.fault !== null && PERMANENT.has(request.fault) && isFailure(part, request);
