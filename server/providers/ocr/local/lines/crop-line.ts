import type { Picture } from '../picture';
import { type DetectedLine, heightAt } from './trace-lines';

/** Cuts a line out of a picture and makes it level on the way; what lies beyond the picture's edge is white. */
export function cropLine(picture: Picture, line: DetectedLine): Picture {
  const left = Math.max(0, Math.floor(line.left));
  const width = Math.max(1, Math.min(picture.width, Math.ceil(line.right)) - left);
  const height = Math.max(1, Math.round(line.height));
  const { channels } = picture;
  const stride = picture.width * channels;
  const data = Buffer.alloc(width * height * channels, 255);
  for (let x = 0; x < width; x += 1) {
    const top = heightAt(line.middle, left + x + 0.5) - height / 2;
    const whole = Math.floor(top);
    const share = top - whole;
    for (let y = 0; y < height; y += 1) {
      const row = whole + y;
      if (row < 0 || row >= picture.height - 1) continue;
      const from = row * stride + (left + x) * channels;
      const to = (y * width + x) * channels;
      for (let channel = 0; channel < channels; channel += 1) {
        const upper = picture.data[from + channel] ?? 255;
        data[to + channel] = upper + ((picture.data[from + stride + channel] ?? 255) - upper) * share;
      }
    }
  }
  return { data, width, height, channels };
}
