#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which the CLI would otherwise download: same arguments and the same
// line-delimited JSON-RPC, answered by the WebAssembly engine. prisma.config.ts points the CLI here.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { runDatabaseCommand } from './database-command.mjs';
import { openSchemaEngine } from './schema-engine.mjs';

const { values, positionals } = parseArgs({
  options: { datamodels: { type: 'string', multiple: true }, datasource: { type: 'string' } },
  allowPositionals: true,
  strict: false,
});
const { url } = JSON.parse(values.datasource ?? '{}');
if (positionals[0] === 'cli') await runDatabaseCommand({ command: positionals[1], url });

const schemaFiles = (values.datamodels ?? []).flatMap((list) => list.split(','));
const schemas = schemaFiles.map((file) => [file, readFileSync(file, 'utf8')]);
let engine;

function getEngine() {
  engine ??= openSchemaEngine({ url, schemas: schemas.length > 0 ? schemas : undefined });
  return engine;
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}

function nameMigration(name) {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  // 200 characters is where Prisma itself cuts a migration's name.
  const slug = name
    ?.toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 200);
  return slug ? `${stamp}_${slug}` : stamp;
}

// Methods whose WebAssembly form differs from the native one; all others are passed through.
const adapted = {
  getDatabaseVersion: async (params) => (await getEngine()).version(params),
  ensureConnectionValidity: async (params) => (await getEngine()).ensureConnectionValidity(params),

  // The native engine prints diffs by calling back into the CLI; the WebAssembly engine returns them.
  diff: async (params) => {
    const needsNoDatabase = [params.from, params.to].every(({ tag }) => tag === 'empty' || tag === 'schemaDatamodel');
    const comparer = await (needsNoDatabase ? openSchemaEngine({}) : getEngine());
    const { exitCode, stdout } = await comparer.diff(params);
    if (stdout) send({ id: -1, method: 'print', params: { content: stdout } });
    return { exitCode };
  },

  createMigration: async ({ migrationsList, schema, filters, draft, migrationName }) => {
    const hasHistory = migrationsList.migrationDirectories.length > 0;
    const from = hasHistory ? { tag: 'migrations', ...migrationsList } : { tag: 'empty' };
    const to = { tag: 'schemaDatamodel', ...schema };
    const { exitCode, stdout } = await (await getEngine()).diff({ from, to, script: true, exitCode: true, filters });
    const whenEmpty = draft ? '-- This is an empty migration.' : null;
    return {
      connectorType: 'postgresql',
      generatedMigrationName: nameMigration(migrationName),
      migrationScript: exitCode === 0 ? whenEmpty : stdout,
      extension: 'sql',
    };
  },
};

async function answer({ id, method, params }) {
  try {
    const run = adapted[method] ?? (async (input) => (await getEngine())[method](input));
    send({ id, result: (await run(params)) ?? null });
  } catch (error) {
    const data = {
      is_panic: false,
      message: String(error?.message ?? error),
      error_code: error?.code ?? null,
      meta: error?.meta ?? {},
    };
    // 4466 is the code the CLI knows as "look into data".
    send({ id, error: { code: 4466, message: 'An error happened. Check the data field for details.', data } });
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  const message = JSON.parse(line);
  // A line without a method is the CLI's answer to our own print request.
  if (message.method) await answer(message);
}
