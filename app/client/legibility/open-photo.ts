import { LOOK_LONG_EDGE } from '@/server/providers/ocr/photo/find-flaws';

/** Decoded, a larger photograph takes more memory than an old phone has to spare. */
const MOST_PIXELS = 50_000_000;

export type OpenPhoto = {
  canvas: HTMLCanvasElement;
  /** How much larger the photograph is than its copy on the canvas. */
  scale: number;
};

/** A small upright copy of a photograph; null where this browser cannot show such a file, as of HEIC or a PDF, or it is too large. */
export async function openPhoto(file: Blob): Promise<OpenPhoto | null> {
  if (!file.type.startsWith('image/')) return null;
  const address = URL.createObjectURL(file);
  try {
    const image = await loadImage(address);
    if (!image || image.naturalWidth * image.naturalHeight > MOST_PIXELS) return null;
    return await shrink(image);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Tells the size of a picture, turned as its camera was held, before its pixels are decoded. */
function loadImage(address: string): Promise<HTMLImageElement | null> {
  return new Promise((resolve) => {
    const image = new Image();
    image.onload = () => resolve(image.naturalWidth > 0 ? image : null);
    image.onerror = () => resolve(null);
    image.src = address;
  });
}

async function shrink(image: HTMLImageElement): Promise<OpenPhoto | null> {
  const { naturalWidth, naturalHeight } = image;
  const scale = Math.max(1, Math.max(naturalWidth, naturalHeight) / LOOK_LONG_EDGE);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(naturalWidth / scale));
  canvas.height = Math.max(1, Math.round(naturalHeight / scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  // The browser decodes and shrinks it beside the page's own thread.
  const bitmap = await createImageBitmap(image, {
    resizeWidth: canvas.width,
    resizeHeight: canvas.height,
    resizeQuality: 'high',
  }).catch(passOver);
  if (!bitmap) return null;
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return { canvas, scale };
}

/** The device has no memory to spare for it just now: the photograph is sent without having been looked at. */
function passOver(error: unknown): null {
  if (error instanceof DOMException) return null;
  throw error;
}
