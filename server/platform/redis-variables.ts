import { accessSync, constants } from 'node:fs';
import { z } from 'zod';
import { yesOrNo } from './variable-kinds';

const HOSTS_WANTED = 'hosts and ports separated by commas, for example redis-1:26379,redis-2:26379';

const HOST = /^(\[[0-9A-Fa-f:.]+\]|[^\s:,[\]]+):(\d{1,5})$/;

function parseHost(entry: string) {
  const [, host, port] = HOST.exec(entry.trim()) ?? [];
  return host && port ? { host: host.replace(/^\[|\]$/g, ''), port: Number(port) } : null;
}

const hostListSchema = z
  .string()
  .refine((list) => list.split(',').every(parseHost), HOSTS_WANTED)
  .transform((list) => list.split(',').flatMap((entry) => parseHost(entry) ?? []))
  .optional();

/** One Redis by its address, one that sentinels watch over, or a cluster; with none of them the queue is on Postgres. */
export const redisVariables = {
  REDIS_URL: z
    .url({
      protocol: /^rediss?$/,
      error: 'the address of a Redis, redis:// or rediss://, for example rediss://user:password@host:6379',
    })
    .optional(),
  REDIS_SENTINELS: hostListSchema,
  REDIS_SENTINEL_MASTER: z.string().optional(),
  REDIS_SENTINEL_PASSWORD: z.string().optional(),
  REDIS_CLUSTER: hostListSchema,
  REDIS_USERNAME: z.string().optional(),
  REDIS_PASSWORD: z.string().optional(),
  REDIS_TLS: yesOrNo().default(false),
  REDIS_CA_FILE: z.string().optional(),
};

const redisSchema = z.object(redisVariables);
export type RedisVariables = z.infer<typeof redisSchema>;
type Name = keyof RedisVariables;
type Problem = { name: Name; message: string };

const FORMS = ['REDIS_URL', 'REDIS_SENTINELS', 'REDIS_CLUSTER'] as const;

/** What does not fit together; each variable is right by itself. */
export function findRedisProblems(given: RedisVariables): Problem[] {
  const forms = FORMS.filter((name) => given[name]);
  if (forms.length > 1)
    return forms.map((name) => ({
      name,
      message: `give only one of ${FORMS.join(', ')}`,
    }));
  return [...findStrayVariables(given), ...findFormProblems(given), ...findCaFileProblems(given)];
}

/** Settings of a form that is not given: whoever set them believes in a connection that is not made. */
function findStrayVariables(given: RedisVariables): Problem[] {
  const stray: Problem[] = [];
  const only = ({ names, message }: { names: Name[]; message: string }) =>
    stray.push(...names.filter((name) => given[name]).map((name) => ({ name, message })));
  if (!given.REDIS_SENTINELS)
    only({
      names: ['REDIS_SENTINEL_MASTER', 'REDIS_SENTINEL_PASSWORD'],
      message: 'is only used with REDIS_SENTINELS',
    });
  if (given.REDIS_URL) {
    only({
      names: ['REDIS_USERNAME', 'REDIS_PASSWORD'],
      message: 'belongs in REDIS_URL, as redis://user:password@host:6379',
    });
    only({ names: ['REDIS_TLS'], message: 'belongs in REDIS_URL, which then starts with rediss://' });
  } else if (!given.REDIS_SENTINELS && !given.REDIS_CLUSTER) {
    only({
      names: ['REDIS_USERNAME', 'REDIS_PASSWORD', 'REDIS_TLS', 'REDIS_CA_FILE'],
      message: 'is only used with REDIS_URL, REDIS_SENTINELS or REDIS_CLUSTER',
    });
  }
  return stray;
}

function findFormProblems(given: RedisVariables): Problem[] {
  if (!given.REDIS_SENTINELS || given.REDIS_SENTINEL_MASTER) return [];
  return [
    { name: 'REDIS_SENTINEL_MASTER', message: 'the name the sentinels know the master by, for example mymaster' },
  ];
}

function findCaFileProblems(given: RedisVariables): Problem[] {
  if (!given.REDIS_CA_FILE || !FORMS.some((name) => given[name])) return [];
  if (!speaksTls(given))
    return [{ name: 'REDIS_CA_FILE', message: 'is only used over TLS: rediss:// or REDIS_TLS=true' }];
  try {
    accessSync(given.REDIS_CA_FILE, constants.R_OK);
    return [];
  } catch {
    return [{ name: 'REDIS_CA_FILE', message: 'names a file that cannot be read' }];
  }
}

const speaksTls = (given: RedisVariables) => given.REDIS_TLS || given.REDIS_URL?.startsWith('rediss:') === true;

type Host = { host: string; port: number };
type Common = { caFile: string | undefined; tls: boolean; username: string | undefined; password: string | undefined };
/** Where Redis is and how it is spoken to. */
export type RedisPlace =
  | { form: 'single'; url: string; tls: boolean; caFile: string | undefined }
  | ({ form: 'sentinel'; sentinels: Host[]; master: string; sentinelPassword: string | undefined } & Common)
  | ({ form: 'cluster'; nodes: Host[] } & Common);

/** Null where the queue is on Postgres. */
export function describeRedis(given: RedisVariables): RedisPlace | null {
  const tls = speaksTls(given);
  const caFile = given.REDIS_CA_FILE;
  const common = { tls, caFile, username: given.REDIS_USERNAME, password: given.REDIS_PASSWORD };
  if (given.REDIS_URL) return { form: 'single', url: given.REDIS_URL, tls, caFile };
  if (given.REDIS_CLUSTER) return { form: 'cluster', nodes: given.REDIS_CLUSTER, ...common };
  if (!given.REDIS_SENTINELS || !given.REDIS_SENTINEL_MASTER) return null;
  return {
    form: 'sentinel',
    sentinels: given.REDIS_SENTINELS,
    master: given.REDIS_SENTINEL_MASTER,
    sentinelPassword: given.REDIS_SENTINEL_PASSWORD,
    ...common,
  };
}
