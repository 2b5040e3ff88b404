import { checkHealth, type Health } from './platform/health';
import { logger } from './platform/logger';
import { readServices, type ServiceState } from './providers/circuit/services';

/**
 * `services` are those outside that this installation uses, null when that is not known just now. One that is away makes
 * nothing unhealthy: work that needs it waits, and starting us anew would not bring it back.
 */
export type SystemHealth = Health & { services: ServiceState[] | null };

export async function readSystemHealth(): Promise<SystemHealth> {
  const health = await checkHealth();
  return { ...health, services: health.checks.database === 'ok' ? await readServicesOrNull() : null };
}

/** For whoever has other things to tell as well. */
export async function readServicesOrNull(): Promise<ServiceState[] | null> {
  try {
    return await readServices();
  } catch (error) {
    logger().warn({ err: error }, 'state of outside services not read');
    return null;
  }
}
