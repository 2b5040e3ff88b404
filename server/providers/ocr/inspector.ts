import { env } from '@/server/platform/env';
import { createInspector, type Inspector } from './local/inspector';

const scope = globalThis as { casedraftInspector?: Inspector };

/** Opens a file that arrived and counts its pages. Apart from what reads documents, which the web process has no use for. */
export function documentInspector(): Pick<Inspector, 'inspect'> {
  scope.casedraftInspector ??= createInspector({ childPath: env().DOCUMENT_READER });
  return scope.casedraftInspector;
}

export async function closeInspector(): Promise<void> {
  const { casedraftInspector } = scope;
  scope.casedraftInspector = undefined;
  if (casedraftInspector) await casedraftInspector.close();
}
