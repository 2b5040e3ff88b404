// `npm run workload:verify`, in a worker's image `node dist/workload-verify.mjs`: counts all work from the cases and decisions, and names
// each figure of the overview that says something else. Reads the database of DATABASE_URL and changes nothing, unless --repair is
// given: then everything is counted again. Exit code 1: there were differences.
import { parseArgs } from 'node:util';
import { CLOSING_OUTCOMES } from '@/server/cases/outcomes';
import { closeDatabase } from '@/server/platform/database';
import { checkCounts } from '@/server/workload/counts/check-counts';
import { countAgain } from '@/server/workload/counts/count-again';

try {
  const { values } = parseArgs({ options: { repair: { type: 'boolean', default: false } } });
  const differences = await checkCounts({ closing: CLOSING_OUTCOMES });
  for (const { part, of, kept, counted } of differences)
    console.log(`${part}: ${of}: kept ${kept}, counted ${counted}`);
  console.log(differences.length === 0 ? 'Every figure is right.' : `${differences.length} figures differ.`);
  if (values.repair && differences.length > 0) {
    await countAgain({ closing: CLOSING_OUTCOMES });
    console.log('Everything was counted again.');
  }
  if (differences.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
} finally {
  await closeDatabase();
}
