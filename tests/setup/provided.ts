/** What the global setup hands to each test file. */
declare module 'vitest' {
  export interface ProvidedContext {
    /** A database with every migration applied; each test file clones it. */
    templateUrl: string;
    /** A private Redis, or null where the queue is on Postgres. */
    redisUrl: string | null;
    /** The absolute path of each, bundled. */
    programs: Record<ProgramName, string>;
  }
}

export type QueueStore = 'postgres' | 'redis';
export type ProgramName = 'worker' | 'document-reader' | 'text-embedder' | 'next-askers';
