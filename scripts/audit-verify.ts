// `npm run audit:verify`, in a worker's image `node dist/audit-verify.mjs`: compares every audit event with its link in the chain and names
// what was altered, is missing or was moved. Reads the database of DATABASE_URL and changes nothing. Exit code 1: something is wrong.
import { parseArgs } from 'node:util';
import { type ChainFault, type ChainHead, checkChain } from '@/server/audit/chain/check-chain';
import { closeDatabase } from '@/server/platform/database';

const USAGE = `npm run audit:verify [-- --head POSITION:HASH]
  --head  a head from the log ("head of the audit events"): the chain must still hold it`;

function readHead(): ChainHead | undefined {
  const { values } = parseArgs({ options: { head: { type: 'string' } } });
  if (values.head === undefined) return undefined;
  const [, position, hash] = /^(\d{1,18}):([0-9a-f]{64})$/.exec(values.head) ?? [];
  if (!position || !hash) throw new Error(`A head is a number, a colon and 64 hexadecimal digits.\n${USAGE}`);
  return { position: BigInt(position), hash: Buffer.from(hash, 'hex') };
}

function tell(fault: ChainFault): string {
  switch (fault.kind) {
    case 'altered':
      return `${fault.position}: event ${fault.id} was altered, or stands in another's place`;
    case 'missing_event':
      return `${fault.position}: event ${fault.id} is missing`;
    case 'missing_link':
      return `${fault.position}: the link is missing`;
    case 'unlinked_event':
      return `event ${fault.id} has no link: it was not written by the application`;
    case 'other_head':
      return `${fault.position}: the chain does not hold the head that was given`;
  }
}

try {
  const known = readHead();
  const { links, head, faults } = await checkChain(known ? { known } : {});
  for (const fault of faults) console.log(tell(fault));
  const hash = head && Buffer.from(head.hash).toString('hex');
  console.log(`${links} audit events, ${faults.length} faults${head ? `, head ${head.position}:${hash}` : ''}.`);
  if (faults.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
} finally {
  await closeDatabase();
}
