import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/**
 * Latin, Greek and Cyrillic with Vietnamese; Arabic; Hebrew; emoji in outlines. Packages bring them, so nothing is fetched. Noto's
 * Arabic draws a letter and its dots apart, and text copied from such a PDF is garbled; Plex's is copied whole.
 */
const FONTS = [
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  'ibm-plex-sans-arabic/700Bold/IBMPlexSansArabic_700Bold.ttf',
  'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
  'noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf',
  'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
];

/** The bytes of the letters' fonts, in order of preference. */
export function readFonts(): Promise<Buffer[]> {
  const { resolve } = createRequire(import.meta.url);
  return Promise.all(FONTS.map((font) => readFile(resolve(`@expo-google-fonts/${font}`))));
}
