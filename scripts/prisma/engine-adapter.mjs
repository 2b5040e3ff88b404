// The driver adapter under the WebAssembly schema engine, with the faults of @prisma/adapter-pg 7.10.0 that only
// migrations meet put right here.
import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

// Postgres's catalog type "char" (pg_constraint.confdeltype and friends), which the adapter has no mapping for.
const CHAR_OID = 18;
const TEXT_OID = 25;

const charColumnsOf = new WeakMap();

/** Lets the adapter read "char" columns as text and remembers which they were, so that they can be relabelled after. */
class CatalogPool extends pg.Pool {
  async query(...args) {
    const result = await super.query(...args);
    const charColumns = (result?.fields ?? []).flatMap((field, at) => (field.dataTypeID === CHAR_OID ? [at] : []));
    for (const at of charColumns) result.fields[at].dataTypeID = TEXT_OID;
    if (charColumns.length > 0) charColumnsOf.set(result.rows, charColumns);
    return result;
  }
}

async function connectAdapter(url) {
  const pool = new CatalogPool({ connectionString: url, max: 1 });
  // Without a listener an idle connection that drops would end the process; the next query reports it anyway.
  pool.on('error', (error) => console.error(`schema engine: connection lost: ${error.message}`));
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();

  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const at of charColumnsOf.get(result.rows) ?? []) result.columnTypes[at] = ColumnTypeEnum.Character;
    return result;
  };

  // The stock executeScript splits on ';', which breaks $$ bodies and literals, and is not atomic. One
  // simple-protocol query runs the whole file in one implicit transaction, as the native engine does.
  adapter.executeScript = async (script) => {
    try {
      await pool.query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
}

async function runOnce({ url, sql }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/**
 * PrismaPg whose shadow database really is another database. The stock connectToShadowDb, given a connection string,
 * hands back the main one, and given separate fields drops the shadow while its own pool still holds it open.
 */
export class EngineAdapterFactory extends PrismaPg {
  #url;

  constructor(url) {
    super({ connectionString: url });
    this.#url = url;
  }

  connect() {
    return connectAdapter(this.#url);
  }

  async connectToShadowDb() {
    const name = `prisma_migrate_shadow_db_${randomUUID()}`;
    const shadowUrl = new URL(this.#url);
    shadowUrl.pathname = `/${name}`;
    await runOnce({ url: this.#url, sql: `CREATE DATABASE "${name}"` });
    const adapter = await connectAdapter(shadowUrl.href);
    const dispose = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await dispose();
      await runOnce({ url: this.#url, sql: `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)` });
    };
    return adapter;
  }
}
