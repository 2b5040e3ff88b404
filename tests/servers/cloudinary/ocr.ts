import type { ReadPage } from '@/server/providers/ocr/contract';
import type { Asset } from './assets';
import { sizeOfPicture } from './inspect';
import type { Readings } from './readings';
import { Refusal } from './refusal';
import { toVisionPage, type VisionPage } from './vision';

/** How one run of the OCR add-on goes instead of well. */
export type OcrState =
  /** Complete after so many looks at the asset; `Infinity`: never. */
  | { kind: 'pending'; polls: number }
  | { kind: 'failed'; reason?: string }
  /** The upload is refused with it. Clients report several statuses for the same message. */
  | { kind: 'not_subscribed'; status?: 400 | 401 | 403 | 420 }
  | { kind: 'quota' }
  /** `blank`: no page has a word. `no_data`: not even a page. */
  | { kind: 'blank' | 'no_data' | 'no_full_text' }
  | { kind: 'fewer_pages'; pages: number }
  /** The answer's key, whichever mode was asked for. */
  | { kind: 'key'; key: OcrKey }
  | { kind: 'confidence' | 'no_confidence' | 'sideways' };

type OcrKey = 'adv_ocr' | 'adv_ocr:document';
type OcrResult = { status: 'complete'; data: VisionPage[] } | { status: 'failed'; data: string };
export type StoredReading = { key: OcrKey; pollsLeft: number; result: () => Promise<OcrResult> };

const ADD_ON = 'OCR Text Detection and Extraction';

export type OcrAddOn = ReturnType<typeof createOcrAddOn>;

export function createOcrAddOn({ readings }: { readings: Readings }) {
  const states: OcrState[] = [];

  return {
    readAs: (...next: OcrState[]) => void states.push(...next),
    clear: () => states.splice(0),

    /** A run that may begin once the image is stored; refuses what the account may not ask for. */
    prepare(mode: string): (asset: Asset) => void {
      if (!/^adv_ocr(:document)?(:[a-z-]{2,5})?$/.test(mode)) throw new Refusal(400, 'Illegal value');
      const state = states.shift();
      refuseBy(state);
      const isDocument = mode.startsWith('adv_ocr:document');
      const hasConfidence = state?.kind === 'confidence' || (isDocument && state?.kind !== 'no_confidence');
      return (asset) => {
        const read = () => readAsset({ asset, readings, hasConfidence, state });
        // Begins at once, as there, however late somebody looks.
        const begun = state?.kind === 'pending' && state.polls === Number.POSITIVE_INFINITY ? null : read();
        asset.reading = {
          key: state?.kind === 'key' ? state.key : isDocument ? 'adv_ocr:document' : 'adv_ocr',
          pollsLeft: state?.kind === 'pending' ? state.polls : 0,
          result: () => begun ?? read(),
        };
      };
    },
  };
}

function refuseBy(state: OcrState | undefined): void {
  if (state?.kind === 'not_subscribed')
    throw new Refusal(state.status ?? 400, `You don't have an active subscription for ${ADD_ON}`);
  if (state?.kind === 'quota') {
    const limit = `Rate Limit Exceeded. Limit of 50 ${ADD_ON} operations reached.`;
    throw new Refusal(420, `${limit} Try again on the next monthly billing usage date.`);
  }
}

/** `info` of an asset: what the add-on has to say so far. A look at it brings a pending one nearer to its end. */
export async function describeInfo({ asset, isLook }: { asset: Asset; isLook: boolean }) {
  const { reading } = asset;
  if (!reading) return {};
  if (isLook && reading.pollsLeft > 0) reading.pollsLeft -= 1;
  const isPending = reading.pollsLeft > 0;
  const outcome = isPending ? { status: 'pending' as const } : await reading.result();
  return { info: { ocr: { [reading.key]: outcome } } };
}

type Run = { asset: Asset; readings: Readings; hasConfidence: boolean; state: OcrState | undefined };

async function readAsset({ asset, readings, hasConfidence, state }: Run): Promise<OcrResult> {
  if (state?.kind === 'failed') return { status: 'failed', data: state.reason ?? 'Internal error' };
  if (state?.kind === 'no_data') return { status: 'complete', data: [] };
  if (state?.kind === 'blank') return { status: 'complete', data: asset.sizes.map(() => ({})) };
  let pages: ReadPage[];
  try {
    pages = await Promise.all(readings.pagesOf(asset));
  } catch (error) {
    return { status: 'failed', data: error instanceof Error ? error.message : String(error) };
  }
  const wanted = state?.kind === 'fewer_pages' ? pages.slice(0, state.pages) : pages;
  const isSideways = state?.kind === 'sideways';
  const data = wanted.map((page) => {
    const size = sizeOfPicture({ asset, page });
    const { fullTextAnnotation, ...rest } = toVisionPage({ page, options: { size, hasConfidence, isSideways } });
    return state?.kind === 'no_full_text' || !fullTextAnnotation ? rest : { ...rest, fullTextAnnotation };
  });
  return { status: 'complete', data };
}
