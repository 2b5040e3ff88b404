/** The floor for `http`: Node alone, which looks up the session and asks the database for the same. Prints its port. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const SESSION = `SELECT u.id, u.role FROM session s JOIN "user" u ON u.id = s."userId" WHERE s.token = $1 AND s."expiresAt" > now()`;
const COUNTS = `
  SELECT case_type, sum(count)::int AS count,
    (SELECT count(*)::int FROM review r WHERE r.officer_id = $1 AND r.ended_at IS NULL AND r.lease_ends_at > now()) AS mine
  FROM case_counter WHERE status = 'awaiting_officer_review' GROUP BY case_type`;

const server = createServer(async (request, response) => {
  const signed = decodeURIComponent(/session_token=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '');
  const { rows } = await pool.query(SESSION, [signed.split('.')[0]]);
  if (rows.length === 0) return response.writeHead(401).end();
  const counts = await pool.query(COUNTS, [rows[0].id]);
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(counts.rows));
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
process.once('disconnect', () => process.exit(0));
