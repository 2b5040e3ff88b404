import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signUp, startSystem } from '../running-system';
import { hasNativeTesseract, makeSpeedInputs, readNatively } from '../speed-inputs';
import { timeOf } from '../suite/interleave';
import type { Measure, Row } from '../suite/measure';

const RUNS = 7;
const SCANNED_PAGES = 3;
const TEXT_PAGES = 20;
/** Much longer, and something is broken. */
const PATIENCE_MS = 120_000;
const POLL_MS = 25;

type Api = Awaited<ReturnType<typeof signUp>>;

async function sendThrough({ api, file }: { api: Api; file: string }): Promise<void> {
  const bytes = await readFile(file);
  const { reference } = await api.cases.create.mutate({ caseType: 'storm-damage-claim', title: 'Slates blown off' });
  const input = { reference, filename: 'document.pdf', contentType: 'application/pdf', bytes: bytes.length };
  const { documentId, upload } = await api.documents.requestUpload.mutate(input);
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append('file', new Blob([bytes]), 'document.pdf');
  const response = await fetch(upload.url, { method: 'POST', body: form });
  if (!response.ok) throw new Error(`The upload was answered ${response.status}.`);
  await api.documents.register.mutate({ documentId });
  await api.cases.submit.mutate({ reference });
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const { status, documents } = await api.cases.byReference.query({ reference });
    if (status === 'awaiting_officer_review') {
      if (documents.some((document) => document.ocrStatus !== 'completed')) throw new Error('A document was not read.');
      return;
    }
    if (performance.now() > deadline) throw new Error(`${reference} is still ${status}.`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** The built system with its real worker: files go in through the public API. */
export const measure: Measure = {
  async run({ isQuick }) {
    const folder = await mkdtemp(join(tmpdir(), 'casedraft-bench-'));
    const inputs = await makeSpeedInputs({ folder });
    const hasNative = await hasNativeTesseract();
    const system = await startSystem();
    try {
      const api = await signUp(system);
      const taken = { scanned: [] as number[], native: [] as number[], text: [] as number[] };
      for (let run = 0; run < (isQuick ? 1 : RUNS); run += 1) {
        // Right after each other, so that other work on the machine weighs on all alike.
        taken.scanned.push((await timeOf(() => sendThrough({ api, file: inputs.scanned }))) / 1_000);
        if (hasNative) taken.native.push((await timeOf(() => readNatively(inputs.pictures))) / 1_000);
        taken.text.push((await timeOf(() => sendThrough({ api, file: inputs.text }))) / 1_000);
      }
      return describeTaken({ ...taken, native: hasNative ? taken.native : null });
    } finally {
      await system.stop();
      await rm(folder, { recursive: true });
    }
  },
};

function describeTaken({
  scanned,
  native,
  text,
}: {
  scanned: number[];
  native: number[] | null;
  text: number[];
}): Row[] {
  const pagesOfText = text.map((seconds) => TEXT_PAGES / seconds);
  return [
    {
      key: 'scanned',
      what: `a scanned PDF of ${SCANNED_PAGES} dense pages, from upload to the queue`,
      against: native && '`tesseract` alone, its pages drawn beforehand',
      unit: 's',
      ours: scanned,
      floor: native,
      target: native ? { of: 'ratio', most: 1 } : null,
    },
    {
      key: 'text',
      what: `a text PDF of ${TEXT_PAGES} pages, from upload to the queue`,
      against: null,
      unit: 's',
      ours: text,
      floor: null,
      target: { of: 'ours', most: 1 },
    },
    {
      key: 'text-layer',
      what: 'pages of text, whole way',
      against: 'pages of the scan, whole way',
      unit: '/s',
      ours: pagesOfText,
      floor: scanned.map((seconds) => SCANNED_PAGES / seconds),
      isMoreBetter: true,
      target: { of: 'ratio', least: 20 },
    },
  ];
}
