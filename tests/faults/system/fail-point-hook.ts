/** Loaded into web and worker before anything else: kills or blocks its process at the fail-points that the suite orders. */
import type { FailPointHook } from '@/server/platform/fail-point';
import type { Answer, Instruction, Order } from './orders';

let orders: Order[] = [];

process.on('message', (message: Instruction) => {
  orders = message.kind === 'forget' ? [] : [...orders, message.order];
  if (message.kind === 'forget') process.send?.({ kind: 'forgotten' } satisfies Answer);
});

// From the first moment on: whoever started it is gone, and its stores with them. Not `exit`, which hangs where a module is
// just being loaded.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));

const hook: FailPointHook = async (point, subject) => {
  for (const order of orders) {
    if (order.point !== point || (order.subject !== undefined && order.subject !== subject)) continue;
    order.hit -= 1;
    if (order.hit > 0) continue;
    // Nothing of this process runs after it, not even what stands between here and the next await.
    if (order.blockMs === undefined) process.kill(process.pid, 'SIGKILL');
    orders = orders.filter((other) => other !== order);
    blockEventLoop(order.blockMs ?? 0);
    process.send?.({ kind: 'blocked', forMs: order.blockMs ?? 0 } satisfies Answer);
  }
};

/** No timer fires and no lock is renewed meanwhile, as with a process that is frozen or computes without a pause. */
function blockEventLoop(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

Object.assign(globalThis, { casedraftFailPoint: hook });
