/** In milliseconds since the address was asked for; `shift` as browsers add it up, of what no press has moved, and what moved. */
export type Watched = { seen: number; largest: number; usable: number; heard: number; shift: number; moved: string[] };

type Shift = PerformanceEntry & {
  hadRecentInput: boolean;
  value: number;
  sources: { node: Node | null }[];
};

/** Runs in the page, before anything of its own: it may name nothing outside of itself. */
export function watchPage(control: string): void {
  const watched: Watched = { seen: 0, largest: 0, usable: 0, heard: 0, shift: 0, moved: [] };
  Object.assign(window, { watched });
  const observe = (type: string, onEntry: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(onEntry)).observe({ type, buffered: true });
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') watched.seen = startTime;
  });
  observe('largest-contentful-paint', ({ startTime }) => {
    watched.largest = startTime;
  });
  observe('layout-shift', (entry) => {
    const { hadRecentInput, value, sources, startTime } = entry as Shift;
    if (hadRecentInput) return;
    watched.shift += value;
    const places = sources.map(({ node }) => {
      const element = node instanceof Element ? node : node?.parentElement;
      return element ? `<${element.tagName.toLowerCase()}> ${element.textContent?.trim().slice(0, 30) ?? ''}` : 'gone';
    });
    watched.moved.push(`${value.toFixed(3)} at ${(startTime / 1_000).toFixed(1)} s by ${places.slice(0, 3).join(' | ')}`);
  });
  const whenHeard = new Promise<void>((resolve) => {
    const look = () => {
      const element = document.querySelector(control);
      const isThere = watched.seen > 0 && element?.matches(':enabled, a[href]');
      // A style sheet holds the paint back, so that what is painted has its place.
      if (isThere && !watched.usable) watched.usable = Math.max(watched.seen, performance.now());
      // React marks what it has taken over. A page without script needs nobody to take it over.
      const isHeard = Object.keys(element ?? {}).some((key) => key.startsWith('__reactProps'));
      const isPlain = document.readyState !== 'loading' && !document.querySelector('script[src]');
      if (!isThere || !(isHeard || isPlain)) return void setTimeout(look, 20);
      watched.heard = performance.now();
      resolve();
    };
    look();
  });
  Object.assign(window, { whenHeard });
}
