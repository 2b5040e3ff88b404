import type { Telemetry } from 'bullmq';
import { env } from './env';

/**
 * A piece of work in a trace. No attributes: names and job ids tell enough, and nothing personal can get into them. `isRoot`
 * begins a trace, whatever it stands in: the request above is Next's, and a browser may have named a trace of its own.
 */
type InSpan = <T>(name: string, run: () => Promise<T>, options?: { isRoot?: boolean }) => Promise<T>;

export type Tracing = { inSpan: InSpan; telemetry: Telemetry; stop: () => Promise<void> };

const scope = globalThis as { casedraftTracing?: Tracing };

/** Where an operator has named a collector, its spans are sent there; else nothing of OpenTelemetry is even loaded. */
export async function startTracing({ service }: { service: 'casedraft-web' | 'casedraft-worker' }): Promise<void> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = env();
  if (!endpoint || scope.casedraftTracing) return;
  const { createTracing } = await import('./tracing-otel');
  scope.casedraftTracing = createTracing({ endpoint, service });
}

/** Sends what is still to be sent. */
export async function stopTracing(): Promise<void> {
  const tracing = scope.casedraftTracing;
  scope.casedraftTracing = undefined;
  if (tracing) await tracing.stop();
}

export const inSpan: InSpan = (name, run, options) =>
  scope.casedraftTracing ? scope.casedraftTracing.inSpan(name, run, options) : run();

/** By which the queue passes the trace of whoever adds a job on to whoever does it; empty without tracing. */
export const queueTelemetry = (): { telemetry?: Telemetry } =>
  scope.casedraftTracing ? { telemetry: scope.casedraftTracing.telemetry } : {};
