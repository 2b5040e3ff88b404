// `node scripts/collect-parts.mjs <folder>`: after `npm run build`, one folder each for web, worker and migrate, which run
// wherever Node does. The images are made of these.
import path from 'node:path';
import { collectParts } from './image/collect-parts.mjs';

const [into] = process.argv.slice(2);
if (!into) {
  console.error('Say into which folder: node scripts/collect-parts.mjs <folder>');
  process.exit(1);
}
for (const folder of await collectParts(path.resolve(into))) console.log(folder);
