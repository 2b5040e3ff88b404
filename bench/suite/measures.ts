import type { Measure } from './measure';

type Entry = { about: string; load: () => Promise<{ measure: Measure }> };

/** Everything that `npm run bench` measures, in this order. */
const MEASURES = {
  list: {
    about:
      'The officers’ queue over very many cases, through the procedures, beside the bare statement that finds and shows one page.',
    load: () => import('../measures/list'),
  },
  similar: {
    about:
      'The decided cases that resemble one most, by sign bits and then exactly, beside comparing it with every case in full.',
    load: () => import('../measures/similar'),
  },
  rules: {
    about: 'A case of 40 documents judged by its rules, on the server.',
    load: () => import('../measures/rules'),
  },
  'drain-redis': {
    about:
      'A queue full of documents in Redis, with providers that answer at once, beside the same queue with jobs that do nothing.',
    load: () => import('../measures/drain-redis'),
  },
  'drain-postgres': {
    about: 'The same with the queue in Postgres.',
    load: () => import('../measures/drain-postgres'),
  },
  scale: {
    about:
      'Two, four and eight workers that each read one document at a time with a slow reader, beside as many times one worker.',
    load: () => import('../measures/scale'),
  },
  http: {
    about: 'A signed-in query over HTTP, beside a bare server of Node that asks the database the same.',
    load: () => import('../measures/http'),
  },
  live: {
    about: 'From a commit to the event in 200 open streams, and what a stream takes of the web process’s memory.',
    load: () => import('../measures/live'),
  },
  reading: {
    about:
      'Documents from the first byte of their upload to an officer’s queue, beside the native `tesseract` alone on the pages drawn beforehand.',
    load: () => import('../measures/reading'),
  },
  start: {
    about: '`npm run demo` in a clone of this commit with nothing installed, and once more with all of it there.',
    load: () => import('../measures/start'),
  },
  review: {
    about: 'The next case after “Get next case”, in Chromium, until it is painted.',
    load: () => import('../measures/review'),
  },
} satisfies Record<string, Entry>;

export type MeasureName = keyof typeof MEASURES;

export const isMeasureName = (name: string): name is MeasureName => Object.hasOwn(MEASURES, name);

export const describeMeasures = () =>
  (Object.keys(MEASURES) as MeasureName[]).map((name) => ({ name, about: MEASURES[name].about }));

export const loadMeasure = async (name: MeasureName): Promise<Measure> => (await MEASURES[name].load()).measure;
