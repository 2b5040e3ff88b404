/** Loaded into web and worker before anything else: kills its process at the fail-points that the suite orders. */
import type { FailPointHook } from '@/server/platform/fail-point';
import type { Instruction, Order } from './orders';

let orders: Order[] = [];

process.on('message', (message: Instruction) => {
  orders = message.kind === 'forget' ? [] : [...orders, message.order];
});

// From the first moment on: whoever started it is gone, and its stores with them. Not `exit`, which hangs where a module is
// just being loaded.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));

const hook: FailPointHook = async (point, subject) => {
  for (const order of orders) {
    if (order.point !== point || (order.subject !== undefined && order.subject !== subject)) continue;
    order.hit -= 1;
    // Nothing of this process runs after it, not even what stands between here and the next await.
    if (order.hit <= 0) process.kill(process.pid, 'SIGKILL');
  }
};

Object.assign(globalThis, { casedraftFailPoint: hook });
