// `npm run build`: the production build. Does nothing when no source has changed since the last one.
import { buildAll } from './build/build.mjs';

try {
  const outcome = await buildAll({ report: (line) => console.log(line) });
  console.log(outcome === 'built' ? 'Built.' : 'Nothing has changed since the last build.');
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
