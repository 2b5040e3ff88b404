import { UploadError } from './upload-error';

/** What phones draw at most on one canvas. */
const MOST_PIXELS = 16_000_000;
const JPEG_QUALITY = 0.92;

const cannotTurn = (cause?: unknown) =>
  new UploadError('This picture cannot be turned here.', 'failed', { code: 'cannot_turn', cause });

/**
 * The picture turned by a quarter to the right, as a file of the same name. What a camera notes of its position is applied first, so that
 * the result is what the person sees. A very large picture becomes smaller, to what phones can draw.
 */
export async function turnPicture(file: File): Promise<File> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch((error: unknown) => {
    throw cannotTurn(error);
  });
  try {
    const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (picture.width * picture.height)));
    const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
    const canvas = document.createElement('canvas');
    canvas.width = height;
    canvas.height = width;
    const pen = canvas.getContext('2d');
    if (!pen) throw cannotTurn();
    pen.translate(height, 0);
    pen.rotate(Math.PI / 2);
    pen.drawImage(picture, 0, 0, width, height);
    const type = file.type === 'image/png' ? 'image/png' : 'image/jpeg';
    const turned = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, JPEG_QUALITY));
    if (!turned) throw cannotTurn();
    return new File([turned], file.name, { type, lastModified: file.lastModified });
  } finally {
    picture.close();
  }
}
