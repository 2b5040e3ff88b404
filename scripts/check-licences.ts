// Refuses a package whose licence the product can't live with. Part of `npm run lint`; reads the lock file, which names each licence.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { judgePackages } from './licences/judge-packages';

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional(), license: z.string().optional() })),
});
const MARK = 'node_modules/';

const file = path.resolve(import.meta.dirname, '..', 'package-lock.json');
const { packages } = lockSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const locked = Object.entries(packages)
  .filter(([place]) => place.includes(MARK))
  .map(([place, { version = '', license = null }]) => ({
    name: place.slice(place.lastIndexOf(MARK) + MARK.length),
    version,
    licence: license,
  }));
const faults = judgePackages(locked);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
console.log(`${locked.length} packages have licences that the product can live with.`);
