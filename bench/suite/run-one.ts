/** One measure in a process of its own, which may set its environment: `tsx bench/suite/run-one.ts NAME quick|whole FILE`. */
import { writeFile } from 'node:fs/promises';
import { isMeasureName, loadMeasure } from './measures';

const [name = '', size, file = ''] = process.argv.slice(2);
if (!isMeasureName(name)) throw new Error(`There is no measure ${name}.`);
const measure = await loadMeasure(name);
const rows = await measure.run({ isQuick: size === 'quick' });
await writeFile(file, JSON.stringify(rows.map((row) => ({ measure: name, ...row }))));
// What a measure has loaded may keep timers and connections, which nobody waits for.
process.exit(0);
