// A process of its own with a pool of database connections of its own. It says "ready", waits for a line, asks for the next
// case as each of the officers named in its arguments, all at once, and prints what they got.
import { once } from 'node:events';
import { closeDatabase, database } from '@/server/platform/database';
import { closeLiveEvents } from '@/server/platform/live-events';
import { claimNext } from '@/server/queue/service';

const officerIds = process.argv.slice(2);
// Opens every connection beforehand, so that the askers meet at the rows and not at the door.
await Promise.all(officerIds.map(() => database().$queryRaw`SELECT pg_sleep(0.05)::text`));
process.stdout.write('ready\n');
await once(process.stdin, 'data');
const holds = await Promise.all(
  officerIds.map((userId) =>
    claimNext({ actor: { userId, role: 'officer', name: 'Officer', email: '', language: 'en' } }),
  ),
);
process.stdout.write(`${JSON.stringify(holds.map((hold) => hold?.reference ?? null))}\n`);
await closeLiveEvents();
await closeDatabase();
process.exit(0);
