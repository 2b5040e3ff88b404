import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

// Prisma 7 does not read .env by itself.
if (existsSync('.env')) process.loadEnvFile('.env');

// Otherwise the CLI downloads its native schema engine, even for `generate`, which never runs it. The shim answers the
// same protocol from the WebAssembly engine in node_modules. PRISMA_NATIVE_ENGINE=1 goes back to the native one;
// Windows always does, because it can't start a script as if it were a program.
if (!process.env.PRISMA_NATIVE_ENGINE && process.platform !== 'win32') {
  const shim = fileURLToPath(new URL('./scripts/prisma/schema-engine-shim.mjs', import.meta.url));
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= shim;
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // Not env(): that throws when the variable is missing, and `generate` and most diffs need no database at all.
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/casedraft' },
});
