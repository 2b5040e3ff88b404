// Preloaded into a worker process: it never gets beyond the second page of what it reads, so that there is time to kill it there.
let pages = 0;

globalThis.casedraftFailPoint = async (point) => {
  if (point === 'page-stored' && ++pages > 1) await new Promise(() => {});
};
