import { pino } from 'pino';
import { logger } from '@/server/platform/logger';

/** What this process, which is the web of these tests, writes to its log from here on: the product's own lines, to the letter. */
export function captureLog(): string[] {
  const lines: string[] = [];
  const stream = { write: (line: string) => void lines.push(line) };
  Object.assign(logger(), { [pino.symbols.streamSym]: stream });
  logger().info('capturing');
  if (lines.length !== 1) throw new Error('the log is not captured; is LOG_LEVEL set before it is used?');
  return lines;
}
