import { type ChildProcess, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Language } from '../../language/languages';
import type { FoundParagraph } from './found-text';
import { dataName, provideLanguageData } from './language-data';
import { type Layout, READING_DPI, SEGMENTATION } from './layout';
import { readTsv } from './read-tsv';

/** A page of 12 megapixels takes 300 MB; what asks for more than this has gone astray. */
const MEMORY_KB = 1_024 * 1_024;
/** Of the processor's time: half of what a whole page may take. */
const CPU_SECONDS = 60;
/** The end of what a program says when it fails. */
const STDERR_TAIL = 500;

/**
 * Starts "$@" with limits, and ends it when the other end of the third pipe is closed: then whoever wanted to know what it
 * reads is gone, however they went. Its own output would tell it only at the end of the page.
 */
const LEASH = `
limit_memory=$1; limit_time=$2; shift 2
if [ "$limit_memory" != 0 ]; then ulimit -v "$limit_memory" || exit 1; fi
ulimit -t "$limit_time" || exit 1
exec 4<&0
"$@" <&4 3<&- 4<&- &
reading=$!
exec 0</dev/null 4<&-
{ read -r _ <&3; kill -9 "$reading"; } >/dev/null 2>&1 &
watching=$!
exec 3<&-
wait "$reading"; outcome=$?
kill "$watching" 2>/dev/null
exit "$outcome"
`;

/**
 * Reads a picture in the format PGM with the native program, in a process of its own: 0.1 s to start, limited in memory and
 * time, ended with this one. Throws an Error with the end of what it said where it fails.
 */
export async function recogniseNatively(request: {
  program: string;
  language: Language;
  layout: Layout;
  pgm: Buffer;
}): Promise<FoundParagraph[]> {
  const folder = await provideLanguageData(request.language);
  const args = [
    ...['stdin', 'stdout', '--tessdata-dir', folder, '-l', dataName(request.language), '--oem', '1'],
    ...['--psm', SEGMENTATION[request.layout], '--dpi', String(READING_DPI)],
    // A configuration file of tesseract's would say the same, and is not in our folder.
    ...['-c', 'tessedit_create_tsv=1'],
  ];
  return readTsv(await run({ program: request.program, args, input: request.pgm }));
}

async function run({ program, args, input }: { program: string; args: string[]; input: Buffer }): Promise<string> {
  const child = startOnLeash(program, args);
  const { stdin, stdout, stderr } = child;
  if (!stdin || !stdout || !stderr) throw new Error('A program that reads needs its pipes.');
  const ended = new Promise<string | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code === 0 ? null : (signal ?? `code ${code}`)));
  });
  // Where it ends before it has taken all of the picture, how it ended says more than the broken pipe.
  stdin.on('error', () => undefined);
  stdin.end(input);
  const [output, said, fault] = await Promise.all([text(stdout), text(stderr), ended]);
  if (fault) throw new Error(`${program} ended with ${fault}. ${said.slice(-STDERR_TAIL)}`);
  return output;
}

/** It gets nothing of this process's environment; Windows adds by itself what no program starts without. */
function startOnLeash(program: string, args: string[]): ChildProcess {
  // Pages are read side by side already: more threads than cores take three times as long.
  const env = { NODE_ENV: 'production' as const, OMP_THREAD_LIMIT: '1' };
  // No shell there to hold the leash: it ends with its page.
  if (process.platform === 'win32') return spawn(program, args, { env, stdio: 'pipe', windowsHide: true });
  // macOS refuses to limit memory; the picture's size limits it there.
  const memory = process.platform === 'linux' ? MEMORY_KB : 0;
  return spawn('/bin/sh', ['-c', LEASH, 'sh', String(memory), String(CPU_SECONDS), program, ...args], {
    env,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
}
