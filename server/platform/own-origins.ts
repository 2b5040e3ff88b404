/** Where requests that change something may come from. Outside production the same port by name and by address is one place. */
export function ownOrigins({ appUrl, production }: { appUrl: string; production: boolean }): string[] {
  const url = new URL(appUrl);
  if (production) return [url.origin];
  return [
    ...new Set([url.origin, ...['127.0.0.1', 'localhost'].map((host) => `${url.protocol}//${host}:${url.port}`)]),
  ];
}
