import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A certificate for 127.0.0.1 and the authority that signed it, for this test alone. */
export async function makeCertificates(dir: string) {
  const at = (name: string) => path.join(dir, name);
  const files = { ca: at('ca.crt'), certificate: at('redis.crt'), key: at('redis.key') };
  await writeFile(at('extensions'), 'subjectAltName=IP:127.0.0.1\n');
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const openssl = (...args: string[]) => run('openssl', args);
  await openssl(
    'req',
    '-x509',
    ...newKey,
    '-keyout',
    at('ca.key'),
    '-out',
    files.ca,
    '-days',
    '2',
    '-subj',
    '/CN=Test authority',
  );
  await openssl('req', ...newKey, '-keyout', files.key, '-out', at('redis.csr'), '-subj', '/CN=redis');
  await openssl(
    'x509',
    '-req',
    '-in',
    at('redis.csr'),
    '-CA',
    files.ca,
    '-CAkey',
    at('ca.key'),
    '-CAcreateserial',
    '-days',
    '2',
    '-extfile',
    at('extensions'),
    '-out',
    files.certificate,
  );
  return files;
}
