import { setTimeout as wait } from 'node:timers/promises';
import { type Asset, findAsset } from '@/server/providers/cloudinary/assets';
import { NOT_UNDERSTOOD } from '@/server/providers/cloudinary/errors';
import { ProviderError } from '@/server/providers/provider-error';
import { type Annotation, type OcrState, readOcrState } from './annotation';
import { limits } from './limits';
import { askForText } from './page-asset';

/** `isKept`: an earlier attempt had it made. */
type Looking = { asset: Asset; isKept: boolean; signal: AbortSignal };

/**
 * What was recognised on a page's asset, asked for where nobody has, and awaited while it is pending; null for a page
 * without writing. Throws ProviderError; the signal says how long to wait.
 */
export async function readPageText({ asset, isKept, signal }: Looking): Promise<Annotation | null> {
  let state = stateOf(asset);
  // What failed in an earlier attempt is tried once more in this one.
  if (!state || (isKept && state.status === 'failed'))
    state = stateOf(await askForText({ publicId: asset.public_id, signal }));
  for (let pause: number = limits.FIRST_LOOK_MS; state?.status === 'pending'; pause *= 2) {
    await wait(Math.min(pause, limits.LONGEST_LOOK_MS), undefined, { signal });
    const found = await findAsset({ publicId: asset.public_id, signal });
    if (!found) throw new ProviderError({ code: 'not_found', message: 'The page is no longer at the file service.' });
    state = stateOf(found);
  }
  if (!state) throw new ProviderError({ code: 'invalid_answer', message: NOT_UNDERSTOOD });
  if (state.status === 'failed')
    throw new ProviderError({
      code: 'recognition_failed',
      message: 'Text recognition failed on a page of this document.',
    });
  return state.status === 'complete' ? (state.data[0] ?? null) : null;
}

function stateOf(asset: Asset): OcrState | null {
  try {
    return readOcrState(asset.info?.ocr);
  } catch {
    // What did not fit holds the document's text, so nothing of it goes into the error.
    throw new ProviderError({ code: 'invalid_answer', message: NOT_UNDERSTOOD });
  }
}
