import pg from 'pg';

/** What one process has asked of Postgres; the questions of the queue's own connections are left out. */
export type Counted = { statements: number; transactions: number };

type Ask = (this: pg.Client, ...given: unknown[]) => unknown;
type Connected = { connectionParameters?: { options?: string } };

/**
 * Counts statements and transactions from now on; `reset` begins anew. Call it before the first connection is made: a client takes its way
 * to ask with it when it is made. `BEGIN` and `COMMIT` count as one transaction and as no statement. The renewals of leases are left out:
 * how many there are is the clock's to say.
 */
export function countStatements(): { counted: Counted; reset: () => void } {
  const counted: Counted = { statements: 0, transactions: 0 };
  const prototype = pg.Client.prototype as unknown as { query: Ask };
  const ask = prototype.query;
  prototype.query = function (...given) {
    if (!isOfTheQueue(this)) note(counted, given[0]);
    return ask.apply(this, given);
  };
  return { counted, reset: () => Object.assign(counted, { statements: 0, transactions: 0 }) };
}

/** Its tables are found by a search path of its own. */
const isOfTheQueue = (client: pg.Client): boolean =>
  (client as unknown as Connected).connectionParameters?.options?.includes('search_path') ?? false;

const RENEWAL = /^UPDATE "public"\."(?:document|case)" SET "(?:draft_)?lease_ends" = /;

function note(counted: Counted, asked: unknown): void {
  const text = typeof asked === 'string' ? asked : (asked as { text?: string } | undefined)?.text;
  if (text === undefined || /^\s*(COMMIT|ROLLBACK)/i.test(text) || RENEWAL.test(text)) return;
  if (/^\s*BEGIN/i.test(text)) counted.transactions += 1;
  else counted.statements += 1;
}
