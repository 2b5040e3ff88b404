import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  type ReadableSpan,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import { BullMQOtel } from 'bullmq-otel';
import { nameError } from './name-error';
import type { Tracing } from './tracing';

const OURS = 'casedraft';
const QUEUE = 'bullmq';

/**
 * Once a provider is registered Next traces every request with its address, which may hold what somebody searched for. Of the
 * queue's own, adding a job and doing it are kept; a worker also tells each of its looks for one. Their events are left out:
 * they repeat the message of a job's failure.
 */
function keepOurs(processor: SpanProcessor): SpanProcessor {
  const isOurs = ({ instrumentationScope: { name }, kind }: ReadableSpan) =>
    name === OURS || (name === QUEUE && (kind === SpanKind.PRODUCER || kind === SpanKind.CONSUMER));
  return {
    onStart: (span, context) => processor.onStart(span, context),
    onEnd: (span) => {
      if (!isOurs(span)) return;
      span.events.length = 0;
      processor.onEnd(span);
    },
    forceFlush: () => processor.forceFlush(),
    shutdown: () => processor.shutdown(),
  };
}

/** Spans to a collector over OTLP. One that is away costs nothing but its spans. */
export function createTracing({ endpoint, service }: { endpoint: string; service: string }): Tracing {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [keepOurs(new BatchSpanProcessor(exporter))],
  });
  // Baggage would be a browser's words that go on into the queue.
  provider.register({ propagator: new W3CTraceContextPropagator() });
  const tracer = trace.getTracer(OURS);
  return {
    telemetry: new BullMQOtel({ tracerName: QUEUE }),
    inSpan: (name, run, { isRoot = false } = {}) =>
      tracer.startActiveSpan(name, { root: isRoot }, async (span) => {
        try {
          return await run();
        } catch (error) {
          span.setStatus({ code: SpanStatusCode.ERROR, message: nameError(error) });
          throw error;
        } finally {
          span.end();
        }
      }),
    stop: () => provider.shutdown(),
  };
}
