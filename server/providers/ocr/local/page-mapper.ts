import type { Mapper } from './group-lines';
import { type Pdfium, withMemory } from './pdfium';

/** PageToDevice answers whole numbers; over a device this large they are exact to a millionth of the page. */
const DEVICE = 1_000_000;

/** From the page's own coordinates to fractions of it as shown, its rotation and crop box taken into account. */
export function createMapper(pdfium: Pdfium, page: number): Mapper {
  return withMemory(pdfium, 8, (pointer) => {
    const map = (x: number, y: number) => {
      pdfium._FPDF_PageToDevice(page, 0, 0, DEVICE, DEVICE, 0, x, y, pointer, pointer + 4);
      const [deviceX = 0, deviceY = 0] = pdfium.HEAP32.subarray(pointer / 4, pointer / 4 + 2);
      return { x: deviceX / DEVICE, y: deviceY / DEVICE };
    };
    // The mapping is linear: three points, a thousand units apart for exactness, tell all of it.
    const span = 1000;
    const [origin, right, up] = [map(0, 0), map(span, 0), map(0, span)];
    return (x, y) => ({
      x: origin.x + ((right.x - origin.x) * x + (up.x - origin.x) * y) / span,
      y: origin.y + ((right.y - origin.y) * x + (up.y - origin.y) * y) / span,
    });
  });
}
