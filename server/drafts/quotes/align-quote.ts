export type AlignedChunk = { quote: string; text: string };
export type Candidate = { end: number; distance: number };

/**
 * Where in `text` a substring with at most `limit` edits from `quote` ends (exclusive), with its distance.
 *
 * One of `limit + 1` pieces of the quote must stand in the text unedited; only the surroundings of such pieces are
 * searched, so an invented quote costs a few indexOf calls. The worst case, a text that repeats the quote's pieces
 * everywhere, costs text length × quote length, as Sellers' algorithm does.
 */
export function findApproximateEnds(input: { quote: string; text: string; limit: number }): Candidate[] {
  const found: Candidate[] = [];
  for (const [from, to] of windowsAroundPieces(input)) searchWindow({ ...input, from, to, found });
  return found;
}

function windowsAroundPieces(input: { quote: string; text: string; limit: number }): [number, number][] {
  const { quote, text, limit } = input;
  const size = Math.floor(quote.length / (limit + 1));
  const change = new Int32Array(text.length + 1);
  for (let piece = 0; piece <= limit; piece++) {
    const offset = piece * size;
    const sought = quote.slice(offset, offset + size);
    for (let hit = text.indexOf(sought); hit >= 0; hit = text.indexOf(sought, hit + 1)) {
      const from = Math.max(0, hit - offset - limit);
      const to = Math.min(text.length, hit - offset + quote.length + limit);
      change[from] = (change[from] ?? 0) + 1;
      change[to] = (change[to] ?? 0) - 1;
    }
  }
  const windows: [number, number][] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const before = depth;
    depth += change[at] ?? 0;
    if (before === 0 && depth > 0) from = at;
    if (before > 0 && depth === 0) windows.push([from, at]);
  }
  return windows;
}

/** Sellers' algorithm with Ukkonen's cut-off: only the cells that can still end within the limit are computed. */
function searchWindow(input: {
  quote: string;
  text: string;
  limit: number;
  from: number;
  to: number;
  found: Candidate[];
}): void {
  const { quote, text, limit } = input;
  const pattern = Uint16Array.from(quote, (_unit, index) => quote.charCodeAt(index));
  const size = pattern.length;
  const costs = new Uint16Array(size + 1);
  for (let row = 0; row <= size; row++) costs[row] = row;
  let active = Math.min(size, limit + 1);
  for (let at = input.from; at < input.to; at++) {
    const unit = text.charCodeAt(at);
    let diagonal = 0;
    let above = 0;
    for (let row = 1; row <= active; row++) {
      const left = costs[row] as number;
      let cost = diagonal;
      if (pattern[row - 1] !== unit) {
        if (left < cost) cost = left;
        if (above < cost) cost = above;
        cost++;
      }
      diagonal = left;
      above = cost;
      costs[row] = cost;
    }
    while ((costs[active] as number) > limit) active--;
    if (active === size) input.found.push({ end: at + 1, distance: costs[size] as number });
    else costs[++active] = limit + 1;
  }
}

/**
 * Lines a quote up with the text that ends at `end`, backwards, allowing `limit` edits. Returns where the text starts and
 * both sides cut at the spaces they share, or null when no alignment within the limit starts at a place
 * `isBoundary` allows.
 */
export function alignBackwards(input: {
  quote: string;
  text: string;
  end: number;
  limit: number;
  isBoundary: (at: number) => boolean;
}): { start: number; chunks: AlignedChunk[] } | null {
  const { quote, text, end, limit } = input;
  const size = quote.length;
  const width = 2 * limit + 1;
  const far = limit + 1;
  // costs[i * width + (j - i + limit)]: edits between the quote's last i characters and the text's last j.
  const costs = new Uint16Array((size + 1) * width).fill(far);
  const costAt = (i: number, j: number): number =>
    j < 0 || Math.abs(j - i) > limit ? far : (costs[i * width + (j - i + limit)] as number);
  const isSame = (i: number, j: number): boolean => quote.charCodeAt(size - i) === text.charCodeAt(end - j);
  for (let i = 0; i <= size; i++) {
    for (let j = Math.max(0, i - limit); j <= Math.min(end, i + limit); j++) {
      let cost = i === 0 ? j : i;
      if (i > 0 && j > 0) {
        const substituted = costAt(i - 1, j - 1) + (isSame(i, j) ? 0 : 1);
        cost = Math.min(substituted, costAt(i - 1, j) + 1, costAt(i, j - 1) + 1);
      }
      costs[i * width + (j - i + limit)] = Math.min(cost, far);
    }
  }

  let best = -1;
  for (let j = Math.max(0, size - limit); j <= Math.min(end, size + limit); j++) {
    if (costAt(size, j) > limit || !input.isBoundary(end - j)) continue;
    if (best < 0 || costAt(size, j) < costAt(size, best)) best = j;
  }
  if (best < 0) return null;

  const chunks: AlignedChunk[] = [];
  let chunk: AlignedChunk = { quote: '', text: '' };
  let i = size;
  let j = best;
  while (i > 0 || j > 0) {
    const here = costAt(i, j);
    if (i > 0 && j > 0 && here === costAt(i - 1, j - 1) + (isSame(i, j) ? 0 : 1)) {
      const [ours, theirs] = [quote.charAt(size - i), text.charAt(end - j)];
      if (ours === ' ' && theirs === ' ') {
        chunks.push(chunk);
        chunk = { quote: '', text: '' };
      } else {
        chunk = { quote: chunk.quote + ours, text: chunk.text + theirs };
      }
      i--;
      j--;
    } else if (i > 0 && here === costAt(i - 1, j) + 1) {
      chunk = { ...chunk, quote: chunk.quote + quote.charAt(size - i) };
      i--;
    } else {
      chunk = { ...chunk, text: chunk.text + text.charAt(end - j) };
      j--;
    }
  }
  chunks.push(chunk);
  return { start: end - best, chunks };
}
