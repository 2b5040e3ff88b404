import type { ComposedCitation } from '../findings/composition';

/** Where selected words can go. */
export type CiteTarget = { label: string; cite: (citation: ComposedCitation) => void };
