import { expect, test } from 'vitest';
import { createRegistry } from './metrics-text';

test('a counter adds up, each combination of labels by itself', () => {
  const registry = createRegistry();
  const jobs = registry.counter({ name: 'jobs_total', help: 'Jobs' });
  jobs.add({ outcome: 'done' });
  jobs.add({ outcome: 'done' }, 2);
  jobs.add({ outcome: 'failed' });
  expect(registry.write()).toBe(
    '# HELP jobs_total Jobs\n# TYPE jobs_total counter\njobs_total{outcome="done"} 3\njobs_total{outcome="failed"} 1\n',
  );
});

test('a gauge says what is true now and forgets the rest', () => {
  const registry = createRegistry();
  const depth = registry.gauge({ name: 'depth', help: 'Depth' });
  depth.set([{ labels: { state: 'waiting' }, value: 4 }]);
  depth.set([{ labels: {}, value: 1.5 }]);
  expect(registry.write()).toBe('# HELP depth Depth\n# TYPE depth gauge\ndepth 1.5\n');
});

test('a histogram counts at or below each bound', () => {
  const registry = createRegistry();
  const seconds = registry.histogram({ name: 'step_seconds', help: 'Time', bounds: [0.1, 1] });
  for (const value of [0.05, 0.1, 0.5, 30]) seconds.observe({ step: 'read' }, value);
  expect(registry.write().split('\n').slice(2)).toEqual([
    'step_seconds_bucket{step="read",le="0.1"} 2',
    'step_seconds_bucket{step="read",le="1"} 3',
    'step_seconds_bucket{step="read",le="+Inf"} 4',
    'step_seconds_sum{step="read"} 30.65',
    'step_seconds_count{step="read"} 4',
    '',
  ]);
});

test('says nothing of what has no value', () => {
  const registry = createRegistry();
  registry.counter({ name: 'jobs_total', help: 'Jobs' });
  expect(registry.write()).toBe('\n');
});

test('labels cannot break out of their line', () => {
  const registry = createRegistry();
  registry.counter({ name: 'c', help: 'two\nlines' }).add({ reason: 'a"b\\c\nd' });
  expect(registry.write()).toBe('# HELP c two\\nlines\n# TYPE c counter\nc{reason="a\\"b\\\\c\\nd"} 1\n');
});
