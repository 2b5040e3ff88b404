/**
 * What one account at its worst costs another: `npm run bench:fair`. An honest case goes from upload to `awaiting_officer_review`, alone and
 * then beside an account that uploads files that ask for much and pages that are slow to read. The ratio of the middle
 * times of one run is printed, with the target.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { HEAVY_PDFS } from '../tests/support/files/heavy-pdfs';
import { signUp, startSystem } from './running-system';
import { makeSpeedInputs, middle, time } from './speed-inputs';

const RUNS = 3;
const TARGET_RATIO = 2;
/** Much longer, and something is broken. */
const PATIENCE_MS = 180_000;
const POLL_MS = 50;
/** At once, by one account. */
const ATTACKS = 10;

type Api = Awaited<ReturnType<typeof signUp>>;

const openCase = (api: Api) => api.cases.create.mutate({ caseType: 'storm-damage-claim', title: 'Slates blown off' });

async function upload({ api, reference, bytes }: { api: Api; reference: string; bytes: Buffer }): Promise<void> {
  const input = { reference, filename: 'document.pdf', contentType: 'application/pdf', bytes: bytes.length };
  const { documentId, upload: ticket } = await api.documents.requestUpload.mutate(input);
  const form = new FormData();
  for (const [name, value] of Object.entries(ticket.fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)]), 'document.pdf');
  const response = await fetch(ticket.url, { method: 'POST', body: form });
  if (!response.ok) throw new Error(`The upload was answered ${response.status}.`);
  await api.documents.register.mutate({ documentId });
}

async function sendThrough({ api, bytes }: { api: Api; bytes: Buffer }): Promise<void> {
  const { reference } = await openCase(api);
  await upload({ api, reference, bytes });
  await api.cases.submit.mutate({ reference });
  const deadline = performance.now() + PATIENCE_MS;
  while ((await api.cases.byReference.query({ reference })).status !== 'awaiting_officer_review') {
    if (performance.now() > deadline) throw new Error(`${reference} was not read in time.`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** Uploads without end until it is told to stop; each of them makes one file after the other. */
async function attack({ api, files, signal }: { api: Api; files: Buffer[]; signal: AbortSignal }): Promise<number> {
  let sent = 0;
  const goOn = async (first: number) => {
    const { reference } = await openCase(api);
    for (let turn = first; !signal.aborted; turn += 1) {
      const file = files[turn % files.length] ?? Buffer.alloc(0);
      // Different bytes each time: the same file twice is refused by its hash.
      const bytes = Buffer.concat([file, Buffer.from(`\n% ${first} ${turn}`)]);
      sent += 1;
      // Refused is as good as taken: it has cost what it costs.
      await upload({ api, reference, bytes }).catch(() => undefined);
    }
  };
  await Promise.all(Array.from({ length: ATTACKS }, (_, index) => goOn(index)));
  return sent;
}

const folder = await mkdtemp(join(tmpdir(), 'casedraft-fair-'));
const system = await startSystem();
try {
  const { scanned } = await makeSpeedInputs({ folder });
  const bytes = await readFile(scanned);
  const honest = await signUp(system);
  const worst = await signUp({ ...system, name: 'worst' });
  const measure = async () => {
    const seconds: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const own = Buffer.concat([bytes, Buffer.from(`\n% ${run}`)]);
      seconds.push(await time(() => sendThrough({ api: honest, bytes: own })));
    }
    return middle(seconds);
  };
  const alone = await measure();
  const over = new AbortController();
  const files = [...Object.values(HEAVY_PDFS).map((write) => write()), bytes];
  const attacking = attack({ api: worst, files, signal: over.signal });
  const beside = await measure();
  over.abort();
  const sent = await attacking;
  const ratio = beside / alone;
  const [load = 0] = loadavg();
  console.log(`Upload to awaiting_officer_review, ${availableParallelism()} cores, load ${load.toFixed(1)}`);
  console.log(`alone                   ${alone.toFixed(2)} s`);
  console.log(`beside one at its worst ${beside.toFixed(2)} s   ${sent} files of theirs meanwhile`);
  console.log(`ratio                   ${ratio.toFixed(2)}   target at most ${TARGET_RATIO}`);
  process.exitCode = ratio > TARGET_RATIO ? 1 : 0;
} finally {
  await system.stop();
  await rm(folder, { recursive: true });
}
