/** Names and values of labels, all of them from small fixed sets: each combination is kept for as long as the process lives. */
export type Labels = Record<string, string>;

type Metric = { name: string; help: string; type: 'counter' | 'gauge' | 'histogram'; lines: () => string[] };

const escapeText = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');

/** `{step="read"}`, in the order given, so that equal labels give equal text. */
function writeLabels(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeText(value).replaceAll('"', '\\"')}"`);
  return pairs.length > 0 ? `{${pairs.join(',')}}` : '';
}

/** Metrics in Prometheus' text form. Decision 51 says why no library does this. */
export function createRegistry() {
  const metrics: Metric[] = [];
  function createSeries<Value>() {
    return new Map<string, { labels: Labels; value: Value }>();
  }
  return {
    counter: ({ name, help }: { name: string; help: string }) => {
      const series = createSeries<number>();
      const lines = () => [...series].map(([labels, { value }]) => `${name}${labels} ${value}`);
      metrics.push({ name, help, type: 'counter', lines });
      return {
        add: (labels: Labels, by = 1) => {
          const key = writeLabels(labels);
          series.set(key, { labels, value: (series.get(key)?.value ?? 0) + by });
        },
      };
    },
    /** What is true at the moment: `set` replaces all it said before. */
    gauge: ({ name, help }: { name: string; help: string }) => {
      let now: { labels: Labels; value: number }[] = [];
      const lines = () => now.map(({ labels, value }) => `${name}${writeLabels(labels)} ${value}`);
      metrics.push({ name, help, type: 'gauge', lines });
      return {
        set: (values: { labels: Labels; value: number }[]) => {
          now = values;
        },
      };
    },
    /** `bounds` are upper bounds in ascending order. */
    histogram: ({ name, help, bounds }: { name: string; help: string; bounds: readonly number[] }) => {
      const series = createSeries<{ counts: number[]; sum: number }>();
      const lines = () =>
        [...series.values()].flatMap(({ labels, value: { counts, sum } }) => {
          let below = 0;
          const buckets = [...bounds.map(String), '+Inf'].map((le, index) => {
            below += counts[index] ?? 0;
            return `${name}_bucket${writeLabels({ ...labels, le })} ${below}`;
          });
          return [
            ...buckets,
            `${name}_sum${writeLabels(labels)} ${sum}`,
            `${name}_count${writeLabels(labels)} ${below}`,
          ];
        });
      metrics.push({ name, help, type: 'histogram', lines });
      return {
        observe: (labels: Labels, value: number) => {
          const key = writeLabels(labels);
          const kept = series.get(key) ?? { labels, value: { counts: Array(bounds.length + 1).fill(0), sum: 0 } };
          series.set(key, kept);
          const at = bounds.findIndex((bound) => value <= bound);
          const bucket = at < 0 ? bounds.length : at;
          kept.value.counts[bucket] = (kept.value.counts[bucket] ?? 0) + 1;
          kept.value.sum += value;
        },
      };
    },
    write: () =>
      metrics
        .map((metric) => ({ ...metric, values: metric.lines() }))
        .filter(({ values }) => values.length > 0)
        .flatMap(({ name, help, type, values }) => [
          `# HELP ${name} ${escapeText(help)}`,
          `# TYPE ${name} ${type}`,
          ...values,
        ])
        .join('\n')
        .concat('\n'),
  };
}
