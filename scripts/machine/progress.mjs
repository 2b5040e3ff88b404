// Says what a longer script is doing: numbered steps with their times, and always something that moves.

const SPINNER = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
// On a terminal often enough to look alive; in a log file a line every 5 s is enough to see that it does.
const TTY_TICK_MS = 100;
const LOG_TICK_MS = 5_000;

export function formatSeconds(ms) {
  const seconds = ms / 1000;
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/**
 * @param {{ total: number, stream?: NodeJS.WriteStream }} options how many steps there will be
 */
export function createProgress({ total, stream = process.stdout }) {
  const isTty = Boolean(stream.isTTY);
  const active = new Set();
  let begun = 0;
  let frame = 0;
  let timer = null;
  let closed = false;

  const clearLine = () => isTty && stream.write('\r\x1b[2K');
  const describe = (step) => {
    const detail = step.detail ? `, ${step.detail}` : '';
    return `${step.label}: ${formatSeconds(Date.now() - step.since)}${detail}`;
  };

  function tick() {
    if (!isTty) {
      for (const step of active) stream.write(`  … ${describe(step)}\n`);
      return;
    }
    frame += 1;
    const text = [...active].map(describe).join(' · ');
    clearLine();
    // Longer than the terminal is wide, the line would wrap and could not be taken back.
    stream.write(`${SPINNER[frame % SPINNER.length]} ${text}`.slice(0, Math.max(20, (stream.columns || 80) - 1)));
  }

  function say(line) {
    clearLine();
    stream.write(`${line}\n`);
  }

  /**
   * Runs one step. `run` gets `report`, to say how far it is, and may return a word on the outcome.
   * @template T
   * @param {{ title: string, run: (report: (detail: string) => void) => Promise<T>, outcome?: (result: T) => string }} options
   * @returns {Promise<T>}
   */
  async function step({ title, run, outcome }) {
    begun += 1;
    const own = { label: `[${begun}/${total}] ${title}`, since: Date.now(), detail: '' };
    active.add(own);
    if (!isTty) say(`${own.label} …`);
    timer ??= setInterval(tick, isTty ? TTY_TICK_MS : LOG_TICK_MS);
    const finish = (word) => {
      if (closed) return;
      active.delete(own);
      if (active.size === 0) {
        clearInterval(timer);
        timer = null;
      }
      say(`${own.label}: ${word} (${formatSeconds(Date.now() - own.since)})`);
    };
    try {
      const result = await run((detail) => {
        own.detail = detail;
      });
      finish(outcome?.(result) ?? 'done');
      return result;
    } catch (error) {
      finish('failed');
      throw error;
    }
  }

  /** Ends all talk of steps, for a script that is being stopped: those under way will only fail for that reason. */
  function close() {
    closed = true;
    clearInterval(timer);
    clearLine();
  }

  return { step, say, close };
}
