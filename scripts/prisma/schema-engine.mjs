// Opens Prisma's schema engine for one database, without any download.
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { EngineAdapterFactory } from './engine-adapter.mjs';
import { loadEngineModule } from './load-engine.mjs';
import { offlineAdapterFactory } from './offline-adapter.mjs';

/**
 * @param {{ url?: string, schemas?: [path: string, content: string][] }} options without a url the engine can still
 *   compare schema files with each other
 */
export async function openSchemaEngine({ url, schemas }) {
  const glue = await loadEngineModule();
  const factory = bindMigrationAwareSqlAdapterFactory(url ? new EngineAdapterFactory(url) : offlineAdapterFactory);
  const log = (line) => process.env.SCHEMA_ENGINE_LOG && console.error(line);
  return glue.SchemaEngine.new({ datamodels: schemas }, log, factory);
}
