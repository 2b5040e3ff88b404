import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { findFreePort } from '../../../scripts/machine/free-port.mjs';
import { buildPrograms, type Edit } from './build-programs';
import { type History, openHistory, writeDown } from './history';
import { startMailServer } from './mail-server';
import { type People, signEverybodyUp } from './people';
import { type Program, startProgram } from './program';
import { startProvider } from './provider';
import { startCrashablePostgres, startCrashableRedis } from './stores';

export type Backend = 'postgres' | 'redis';

/** Sweeps come every second instead of every fifteen, so that what they find is found within moments. */
const SWEEP_INTERVAL_MS = 1_000;
/** The product's own. */
export const PATIENT_SWEEP_AFTER_MS = 20_000;
/** A row that stood still for so long is looked at, where something may be lost. */
const SWEEP_AFTER_MS = 3_000;
/** For so long a decision can be undone. */
export const UNDO_MS = 1_000;
export const WORKERS = 2;
export const SLOTS = 3;

type Opening = {
  folder: string;
  backend: Backend;
  edits: Edit[];
  /** Done to the template that every run's database is copied from. */
  sql?: string | undefined;
};

type Setting = { slots?: number; sweepAfterMs?: number };
type Starting = Setting & {
  name: 'web' | 'worker';
  /** What the mail server knows it by. */
  id: string;
  history: History;
  env?: Record<string, string>;
};

export const workerId = (index: number): string => `worker-${index + 1}`;

/** Reminders are for a morning; here nobody waits a minute for the next look. */
const REMINDED_SOON: Edit = {
  file: 'worker/main.ts',
  find: 'REMIND_EVERY_MS = 60_000',
  replace: 'REMIND_EVERY_MS = 1_000',
};

export type System = Awaited<ReturnType<typeof openSystem>>;

/** What all runs of a suite share: the stores, the paid service, and people who have signed up. */
export async function openSystem({ folder, backend, edits, sql }: Opening) {
  const programs = await buildPrograms({ folder: path.join(folder, 'programs'), edits: [REMINDED_SOON, ...edits] });
  const data = path.join(folder, 'data');
  await mkdir(data);
  const postgres = await startCrashablePostgres({ folder });
  const redis = backend === 'redis' ? await startCrashableRedis({ folder }) : null;
  const provider = await startProvider();
  const mails = await startMailServer();
  const baseUrl = `http://127.0.0.1:${await findFreePort()}`;
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH ?? '',
    NODE_ENV: 'test',
    CASEDRAFT_MODE: 'test',
    DATABASE_URL: postgres.url,
    REDIS_URL: redis?.url ?? '',
    QUEUE_PREFIX: 'faults',
    AUTH_SECRET: 'signs sessions that nobody has after the run',
    APP_URL: baseUrl,
    DATA_DIR: data,
    DOCUMENT_READER: programs.reader,
    OCR_PROCESSES: '1',
    SWEEP_INTERVAL_MS: String(SWEEP_INTERVAL_MS),
    // Three attempts end within moments, so that what fails for good is seen to in a run.
    JOB_BACKOFF_MS: '500',
    // The same for a service that is left alone for a while.
    CIRCUIT_OPEN_MS: '200',
    DECISION_UNDO_SECONDS: String(UNDO_MS / 1_000),
    // All of them come from this machine.
    QUOTA_SIGN_UPS_PER_HOUR: '100000',
    MAIL: 'smtp',
    SMTP_URL: mails.urlFor('nobody'),
    MAIL_FROM: 'Claims <claims@office.example>',
    LOG_LEVEL: 'info',
    ...provider.env,
  };

  async function start({ name, id, history, env: own, ...setting }: Starting): Promise<Program> {
    const { slots = SLOTS, sweepAfterMs = SWEEP_AFTER_MS } = setting;
    return startProgram({
      name,
      file: programs[name],
      hook: programs.hook,
      env: {
        ...env,
        SMTP_URL: mails.urlFor(id),
        ...own,
        WORKER_CONCURRENCY: String(slots),
        SWEEP_AFTER_MS: String(sweepAfterMs),
      },
      readyWords: `${name} ready`,
      onLine: (line) => history.lines.push(`${name}: ${line}`),
      onBlocked: ({ forMs }) => {
        history.blocks.push({ id, from: Date.now() - forMs, to: Date.now() });
        writeDown(history, `${name} did nothing for a while`);
      },
      onDeath: ({ signal, code }) => {
        history.deaths.push({ name, id, at: Date.now(), signal, code });
        writeDown(history, `${name} died: ${signal ?? `exit ${code}`}`);
      },
    });
  }

  async function signUp(): Promise<People> {
    // Nobody has to confirm an address.
    const own = { DATABASE_URL: postgres.templateUrl, MAIL: 'off' };
    const web = await start({ name: 'web', id: 'web', history: openHistory(), env: own });
    const people = await signEverybodyUp({ baseUrl });
    await web.stop();
    await postgres.grant({ officer: people.officer.email, supervisor: people.supervisor.email });
    if (sql) await postgres.askTemplate(sql);
    return people;
  }
  const people = await signUp();

  return {
    backend,
    baseUrl,
    data,
    env,
    postgres,
    redis,
    provider,
    mails,
    people,
    /** An empty database and queue, and fresh processes. */
    startProcesses: async (
      history: History,
      { workers: count = WORKERS, ...setting }: Setting & { workers?: number } = {},
    ): Promise<Processes> => {
      await postgres.renew();
      await redis?.loseJobs();
      provider.reset();
      mails.reset();
      await rm(data, { recursive: true });
      await mkdir(path.join(data, 'files'), { recursive: true });
      const [web, ...workers] = await Promise.all([
        start({ name: 'web', id: 'web', history, ...setting }),
        ...Array.from({ length: count }, (_, index) =>
          start({ name: 'worker', id: workerId(index), history, ...setting }),
        ),
      ]);
      if (!web) throw new Error('there is no web process');
      return { web, workers, history, close: () => Promise.all([web, ...workers].map((program) => program.stop())) };
    },
    close: async () => {
      await provider.stop();
      await mails.stop();
      await redis?.stop();
      await postgres.stop();
    },
  };
}

export type Processes = { web: Program; workers: Program[]; history: History; close: () => Promise<unknown> };
