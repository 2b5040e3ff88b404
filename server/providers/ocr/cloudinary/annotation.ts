import { z } from 'zod';

/**
 * What the add-on found on one page, in the form of Google's Vision API, as far as it is used. A coordinate that is 0 is
 * left out there.
 */
const verticesSchema = z.object({
  vertices: z.array(z.object({ x: z.number().default(0), y: z.number().default(0) })).length(4),
});
export type Polygon = z.infer<typeof verticesSchema>['vertices'];

const BREAKS = ['UNKNOWN', 'SPACE', 'SURE_SPACE', 'EOL_SURE_SPACE', 'HYPHEN', 'LINE_BREAK'] as const;
const symbolSchema = z.object({
  text: z.string(),
  property: z.object({ detectedBreak: z.object({ type: z.enum(BREAKS).catch('UNKNOWN') }).optional() }).nullish(),
});
const wordSchema = z.object({
  boundingBox: verticesSchema,
  confidence: z.number().min(0).max(1).optional(),
  symbols: z.array(symbolSchema),
});
const paragraphSchema = z.object({ words: z.array(wordSchema).default([]) });
const blockSchema = z.object({ paragraphs: z.array(paragraphSchema).default([]) });
const pageSchema = z.object({
  width: z.number().positive(),
  height: z.number().positive(),
  blocks: z.array(blockSchema).default([]),
});

export const annotationSchema = z.object({
  /** The first is the whole text, then one for each word. */
  textAnnotations: z.array(z.object({ description: z.string(), boundingPoly: verticesSchema.optional() })).default([]),
  fullTextAnnotation: z.object({ pages: z.array(pageSchema) }).nullish(),
});
export type Annotation = z.infer<typeof annotationSchema>;
export type AnnotatedPage = z.infer<typeof pageSchema>;

const stateSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('complete'), data: z.array(annotationSchema) }),
  z.object({ status: z.literal('pending') }),
  // What it says here is meant for developers and may change.
  z.object({ status: z.literal('failed') }),
]);
export type OcrState = z.infer<typeof stateSchema>;

/** Each way of reading answers under its own name, and the document mode under either. */
const foundSchema = z.object({ adv_ocr: stateSchema.optional(), 'adv_ocr:document': stateSchema.optional() });

/** The state of an asset's text recognition; null when none was asked for. Throws ZodError when it makes no sense. */
export function readOcrState(ocr: unknown): OcrState | null {
  const found = foundSchema.parse(ocr ?? {});
  return found.adv_ocr ?? found['adv_ocr:document'] ?? null;
}
