/** The program of a reader's child process: takes one task at a time from its parent and answers it. */
import type { ReplyMessage, Task, TaskMessage } from './protocol';
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
  watchdog.begin();
  try {
    reply = { id, ok: true, value: await perform(task) };
  } catch (error) {
    // Anything unforeseen may leave a parser's memory in disorder: this process must not read another page.
    if (!(error instanceof ReadingFailure)) throw error;
    reply = { id, ok: false, code: error.code, page: error.page, count: error.count };
  }
  watchdog.end();
  process.send?.(reply);
}

/** Loads the parsers and the recogniser only when a task needs them: looking at a PDF takes 40 MB, reading a picture 250. */
async function perform(task: Task) {
  if (task.kind === 'warm') {
    const [{ warmRecogniser }] = await Promise.all([
      import('./recognise'),
      import('./open-document'),
      import('../language/detect-language'),
    ]);
    await warmRecogniser();
    return null;
  }
  if (task.kind === 'page' && task.skip === 'everything')
    return (await import('./blank-page')).makeBlankPage(task.page + 1);
  const { openDocument } = await import('./open-document');
  const document = await openDocument(task);
  if (task.kind === 'inspect') return { pageCount: document.pageCount };
  return document.readPage(task.page, { withoutJpx: task.skip === 'jpx' });
}
