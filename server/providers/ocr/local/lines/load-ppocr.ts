import { readFileSync } from 'node:fs';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { type Alphabet, sortAlphabet } from './alphabet';
import { findPpocr, type PpocrFiles } from './find-ppocr';

/** What a model takes and gives: a tensor of 32-bit floats. */
export type Values = { data: Float32Array; dims: readonly number[] };
export type Model = (input: { data: Float32Array; dims: number[] }) => Promise<Values>;

export type Ppocr = {
  /** Takes 1 × 3 × height × width, sides multiples of 32; gives the same size with one channel: how likely a pixel is text. */
  detector: Model;
  /** Takes lines × 3 × 48 × width; gives lines × steps × characters. */
  recogniser: Model;
  alphabet: Alphabet;
};

let loaded: Promise<Ppocr> | null = null;

/** Loads the second engine once a process, 0.2 s and 90 MB; null where its optional packages are not installed. */
export async function loadPpocr(): Promise<Ppocr | null> {
  if (loaded) return loaded;
  const files = findPpocr();
  if (!files) return null;
  loaded = load(files);
  return loaded;
}

async function load(files: PpocrFiles): Promise<Ppocr> {
  const runtime = await import('onnxruntime-node');
  const open = async (path: string): Promise<Model> => {
    const session = await runtime.InferenceSession.create(path, OPTIONS);
    const [input, output] = [session.inputNames[0], session.outputNames[0]];
    if (input === undefined || output === undefined) throw new Error(`${path} has no input or no output.`);
    return async ({ data, dims }) => {
      const tensor = new runtime.Tensor('float32', data, dims);
      const results = await session.run({ [input]: tensor });
      return toValues(results[output]);
    };
  };
  const [detector, recogniser] = [await open(files.detector), await open(files.recogniser)];
  // The last class is the space, which the list does not name.
  const characters = ['', ...readFileSync(files.characters, 'utf8').replace(/\n$/, '').split('\n'), ' '];
  return { detector, recogniser, alphabet: sortAlphabet(characters) };
}

/**
 * One child runs on each core: threads within would only take turns. An arena would keep the memory of the largest page it
 * ever saw: 650 MB against 410.
 */
const OPTIONS: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  enableCpuMemArena: false,
  enableMemPattern: false,
  logSeverityLevel: 3,
};

function toValues(tensor: Tensor | undefined): Values {
  if (!(tensor?.data instanceof Float32Array)) throw new Error('The model gave no numbers.');
  return { data: tensor.data, dims: tensor.dims };
}
