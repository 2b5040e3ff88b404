// `node check-health.mjs <address>`: ends well when the address answers 2xx within 4 s. For the images' health checks, which
// have no curl.
const [address] = process.argv.slice(2);
try {
  const response = await fetch(address, { headers: { connection: 'close' }, signal: AbortSignal.timeout(4_000) });
  if (!response.ok) console.error(await response.text());
  process.exitCode = response.ok ? 0 : 1;
} catch (error) {
  console.error(String(error.cause ?? error));
  process.exitCode = 1;
}
