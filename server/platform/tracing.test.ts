import { context, propagation, ROOT_CONTEXT, trace } from '@opentelemetry/api';
import { afterAll, expect, test, vi } from 'vitest';
import { collectTraces } from '@/tests/setup/collect-traces';
import { inSpan, queueTelemetry, startTracing, stopTracing } from './tracing';

const collector = await collectTraces();
afterAll(() => vi.unstubAllEnvs());

test('until tracing is started work is done as it is, and the queue is told nothing', async () => {
  expect(await inSpan('anything', async () => 7)).toBe(7);
  expect(queueTelemetry()).toEqual({});
});

test('our spans are sent with what they are part of and how they failed; other people’s are not', async () => {
  vi.stubEnv('CASEDRAFT_MODE', 'test');
  vi.stubEnv('DATABASE_URL', 'postgresql://db/casedraft');
  vi.stubEnv('AUTH_SECRET', 'x'.repeat(32));
  // Some write it with the stroke at its end.
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', `${collector.endpoint}/`);
  await startTracing({ service: 'casedraft-web' });
  trace.getTracer('next.js').startSpan('GET /officer?q=quartermaine').end();
  const refused = inSpan('outer', () =>
    inSpan('inner', async () => {
      throw Object.assign(new Error('the letter says marmalade'), { code: 'refused' });
    }),
  );
  await expect(refused).rejects.toThrow('marmalade');
  // As Next does with what a browser sends.
  const theirs = { traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-00`, baggage: 'word=marmalade' };
  const asked = propagation.extract(ROOT_CONTEXT, theirs);
  const passedOn = {};
  await context.with(asked, () =>
    inSpan('root', async () => propagation.inject(context.active(), passedOn), { isRoot: true }),
  );
  expect(JSON.stringify(passedOn)).not.toMatch(/marmalade|aaaa/);
  await stopTracing();

  const [inner, outer, root] = collector.spans;
  expect(inner).toMatchObject({ service: 'casedraft-web', name: 'inner', parentSpanId: outer?.spanId });
  expect(outer).toMatchObject({ service: 'casedraft-web', name: 'outer', traceId: inner?.traceId });
  expect(root?.name).toBe('root');
  expect(root?.traceId).not.toMatch(/^a+$/);
  expect(collector.spans).toHaveLength(3);
  expect(collector.text()).toContain('refused');
  expect(collector.text()).not.toMatch(/marmalade|quartermaine/);
});
