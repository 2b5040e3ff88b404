/** The program of a reader's child process: takes one task at a time from its parent and answers it. */
import type { ReplyMessage, Task, TaskMessage, TaskResult } from './protocol';
import { ReadingFailure } from './reading-failure';
import { type RecogniserOptions, setRecogniser } from './tesseract/recogniser-settings';
import { startWatchdog } from './watchdog';

const [memoryBytes, cpuMs] = [Number(process.argv[2]), Number(process.argv[3])];
const recogniser = process.argv[4];
if (!Number.isFinite(memoryBytes) || !Number.isFinite(cpuMs) || !recogniser)
  throw new Error('Usage: child.ts MEMORY_BYTES CPU_MS RECOGNISER_AS_JSON');
setRecogniser(JSON.parse(recogniser) as RecogniserOptions);
const watchdog = startWatchdog({ memoryBytes, cpuMs });
process.on('disconnect', () => process.exit(0));
process.on('message', (message: TaskMessage) => void answer(message));

async function answer({ id, task }: TaskMessage): Promise<void> {
  let reply: ReplyMessage;
  try {
    // Starting is nothing that the file takes.
    const work = await prepare(task);
    watchdog.begin();
    reply = { id, ok: true, value: await work() };
  } catch (error) {
    // Anything unforeseen may leave a parser's memory in disorder: this process must not read another page.
    if (!(error instanceof ReadingFailure)) throw error;
    reply = { id, ok: false, code: error.code, page: error.page, count: error.count };
  }
  watchdog.end();
  process.send?.(reply);
}

/** Loads the parsers and the recogniser only when a task needs them: looking at a PDF takes 40 MB, reading a picture 250. */
async function prepare(task: Task): Promise<() => Promise<TaskResult[Task['kind']]>> {
  if (task.kind === 'warm') return warm;
  if (task.kind === 'page' && task.skip === 'everything') {
    const { makeBlankPage } = await import('./blank-page');
    return async () => makeBlankPage(task.page + 1);
  }
  const { loadParser, openDocument } = await import('./open-document');
  await loadParser(task.contentType);
  return async () => {
    const document = await openDocument(task);
    if (task.kind === 'page') return document.readPage(task.page, { withoutJpx: task.skip === 'jpx' });
    if (task.isThorough) document.lookThrough();
    return { pageCount: document.pageCount };
  };
}

async function warm(): Promise<null> {
  const [{ warmRecogniser }] = await Promise.all([
    import('./recognise'),
    import('./open-document'),
    import('../language/detect-language'),
  ]);
  await warmRecogniser();
  return null;
}
