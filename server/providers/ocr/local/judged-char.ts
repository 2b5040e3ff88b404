import type { Language } from '../language/languages';
import type { PixelBox } from './difference';
import type { Mapper } from './group-lines';
import type { LayerChar } from './layer-chars';
import type { PageObject } from './page-objects';
import type { Pdfium } from './pdfium';

export type JudgedChar = LayerChar & {
  /** On the picture; null for white space. */
  pixels: PixelBox | null;
  verdict: 'seen' | 'hidden' | 'covered' | 'drawn twice' | 'space';
};

export type PageSource = {
  pdfium: Pdfium;
  page: number;
  objects: PageObject[];
  toFraction: Mapper;
  /** In pixels a point, of the pictures that are compared. */
  scale: number;
  /** In which what it draws is recognised, once its words have told; until then the installation's first. */
  readIn?: Language;
};
