import type { IncomingMessage } from 'node:http';
import type { Endpoint } from './faults';

/** `type` and `publicId` are empty where the path names none. */
export type Route = { endpoint: Endpoint; cloudName: string; path: string; type: string; publicId: string };

const ACTIONS: Record<string, Endpoint> = {
  'POST image/upload': 'upload',
  'POST image/explicit': 'explicit',
  'POST image/destroy': 'destroy',
  'GET image/download': 'download',
  'GET ping': 'ping',
};
const RESOURCE_METHODS: Record<string, Endpoint> = { GET: 'resource', POST: 'update' };
const LIST_METHODS: Record<string, Endpoint> = { GET: 'list', DELETE: 'delete' };

/** Which method of the service a request calls; null for none. */
export function findRoute({ method = '', url = '' }: Pick<IncomingMessage, 'method' | 'url'>): Route | null {
  const path = url.split('?')[0] ?? '';
  const [, cloudName, action] = /^\/v1_1\/([^/]+)\/(.+)$/.exec(path) ?? [];
  const none = { path, type: '', publicId: '' };
  if (!cloudName || !action) {
    const cloud = /^\/([^/]+)\/image\//.exec(path)?.[1];
    return cloud && method === 'GET' ? { ...none, endpoint: 'delivery', cloudName: cloud } : null;
  }
  const endpoint = ACTIONS[`${method} ${action}`];
  if (endpoint) return { ...none, endpoint, cloudName };
  const [, kind, named, name] = /^resources\/(image|raw|video)\/([^/]+)(?:\/(.+))?$/.exec(action) ?? [];
  if (!named) return null;
  // The account holds images: of other kinds there is nothing under any type.
  const type = kind === 'image' ? named : `${kind}:${named}`;
  const about = name ? RESOURCE_METHODS[method] : LIST_METHODS[method];
  return about ? { path, endpoint: about, cloudName, type, publicId: decodeURIComponent(name ?? '') } : null;
}
