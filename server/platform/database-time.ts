import { database, type Transaction } from './database';

/** Now, by the one clock that web and workers have in common. In a transaction it goes on as outside of one. */
export async function readDatabaseTime(client: Pick<Transaction, '$queryRaw'> = database()): Promise<Date> {
  const [{ now }] = await client.$queryRaw<[{ now: Date }]>`SELECT clock_timestamp() AS now`;
  return now;
}
