import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { database } from '@/server/platform/database';
import { addDocument, makeCase } from '@/tests/setup/cases';
import { documentSettled } from '@/tests/setup/look';
import { makeClaimant } from '@/tests/setup/people';
import { spawnWorkerProcess, startWorkerProcess } from '@/tests/setup/worker-process';
import { drawPaper } from '@/tests/support/files/draw-paper';
import { makeScannedPdf } from '@/tests/support/files/make-files';
import { findNativeTesseract } from '@/tests/support/files/native-tesseract';
import { SENTENCES } from '@/tests/support/files/sentences';

const native = findNativeTesseract(process.env);

test.skipIf(!native)('a worker reads a scan with the native tesseract that is named, in its own language', async () => {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const bytes = await makeScannedPdf([await drawPaper(SENTENCES.de)]);
  const document = await addDocument({ claimant, reference, file: { filename: 'brief.pdf', bytes } });
  await startWorkerProcess({ TESSERACT_PATH: native ?? '' });
  await documentSettled(document);
  const read = await database().document.findUniqueOrThrow({ where: { id: document }, include: { pages: true } });
  expect(read).toMatchObject({ ocrEngine: expect.stringMatching(/^local-tesseract-native/), ocrStatus: 'completed' });
  expect(read.pages[0]).toMatchObject({ source: 'ocr', notes: { language: 'de' } });
  expect(read.ocrText).toContain('weil sich die alte nicht mehr reparieren ließ');
});

test('a worker does not start with one that answers and cannot read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'casedraft-broken-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const program = join(folder, 'tesseract');
  await writeFile(
    program,
    '#!/bin/sh\nif [ "$1" = --version ]; then echo "tesseract 5.3.0"; else echo "no model" >&2; exit 1; fi\n',
  );
  await chmod(program, 0o755);
  const { ended, lines } = spawnWorkerProcess({ TESSERACT_PATH: program });
  expect(await ended).toEqual({ code: 1, signal: null });
  expect(lines.slice(-2)).toEqual([
    'The environment is not right:',
    `  TESSERACT_PATH: ${program} ended with code 1. no model; mend it, name another, or set TESSERACT_PATH=off to read without it`,
  ]);
});

test('a worker does not start with a language that it cannot read', async () => {
  const { ended, lines } = spawnWorkerProcess({ OCR_LANGUAGES: 'en,sv' });
  expect(await ended).toEqual({ code: 1, signal: null });
  expect(lines.slice(-2)).toEqual([
    'The environment is not right:',
    '  OCR_LANGUAGES: sv is none of the languages that can be read: en, de, es, fr, it, nl, pl, pt',
  ]);
});
