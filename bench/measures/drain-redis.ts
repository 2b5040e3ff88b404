import { startRedis } from '../../scripts/redis/start.mjs';
import { measureDrain } from '../suite/drain';
import type { Measure } from '../suite/measure';

export const measure: Measure = {
  async run({ isQuick }) {
    const redis = await startRedis();
    try {
      return await measureDrain({ redisUrl: redis.url, isQuick, target: { overheadMs: 15, perSecond: 500 } });
    } finally {
      await redis.stop();
    }
  },
};
