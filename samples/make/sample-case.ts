import type { SampleCase, SampleDocument } from '../../prisma/demo/sample-manifest';
import type { Corners } from './phone-photo';

/** How a paper reaches the claimant's upload. Angles in degrees, clockwise. */
export type Delivery =
  | { as: 'text-pdf' }
  | { as: 'scan-pdf'; seed: number; degrees: number[]; dpi?: number }
  | {
      as: 'photo';
      seed: number;
      width: number;
      height: number;
      corners: Corners;
      desk: readonly [number, number, number];
    }
  | { as: 'png' | 'tiff' | 'webp'; seed: number; degrees: number };

export type PaperSpec = Pick<SampleDocument, 'evidence' | 'truth' | 'sentences'> & {
  /** File name with its ending, which must fit the delivery. */
  name: string;
  pdf: () => Promise<Buffer>;
  delivery: Delivery;
};

export type CaseSpec = Omit<SampleCase, 'documents'> & { papers: PaperSpec[] };

/** Table tops for the photos. */
export const DESK = { oak: [134, 101, 68], slate: [74, 80, 88], linen: [176, 168, 152] } as const;

/** Ways to hold a phone over an A4 sheet, as corners for the photo. */
export const HOLD = {
  fromLeft: [
    [0.1, 0.06],
    [0.93, 0.09],
    [0.96, 0.95],
    [0.06, 0.93],
  ],
  fromRight: [
    [0.07, 0.08],
    [0.91, 0.05],
    [0.95, 0.94],
    [0.04, 0.96],
  ],
  receipt: [
    [0.27, 0.05],
    [0.73, 0.07],
    [0.76, 0.95],
    [0.24, 0.94],
  ],
} as const satisfies Record<string, Corners>;
