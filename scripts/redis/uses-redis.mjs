/**
 * Whether the queue is on Redis, in any of its forms. For scripts; the product itself asks server/platform/redis.ts.
 * @param {NodeJS.ProcessEnv} env
 */
export const usesRedis = (env) => Boolean(env.REDIS_URL || env.REDIS_SENTINELS || env.REDIS_CLUSTER);
