import { afterAll } from 'vitest';
import { stopTracing } from '@/server/platform/tracing';
import { startTraceCollector } from '@/tests/servers/trace-collector';

/** A collector for one test file, named in the environment for whoever starts tracing; gone with the file. */
export async function collectTraces() {
  const collector = await startTraceCollector();
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = collector.endpoint;
  afterAll(async () => {
    await stopTracing();
    await collector.close();
  });
  return collector;
}
