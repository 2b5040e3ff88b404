// Refuses cycles between nouns, names that a noun has not, imports past a noun's own door, and writes of a case's status. Part of `npm run lint`.
import { findFaults } from './nouns/find-faults';
import { listSources } from './nouns/list-sources';

const sources = listSources();
const faults = findFaults(sources);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else console.log(`${sources.length} files keep to the layout of nouns.`);
