export const limits = {
  /** A4 at 200 dpi: letters stand 20 to 30 pixels high, which recognisers read best. */
  PDF_DENSITY: 200,
  /** Of the picture that is read and shown: A4 at 200 dpi and somewhat more, about 500 KB. */
  PAGE_LONGEST_EDGE: 2600,
  /** Of the JPEG, 1 to 100: below this, small print blurs. */
  QUALITY: 85,
  /** Pages under way at once: a page takes the service seconds, and more at once would meet its limits. */
  PAGES_AT_ONCE: 4,
  /** The most one list can hold, and more than the pages of a document with an upright copy of each. */
  LISTED_PAGES: 500,
  /** Between two looks at a text that is pending; each counts against the hourly limit of the service's admin calls. */
  FIRST_LOOK_MS: 1_000,
  LONGEST_LOOK_MS: 8_000,
} as const;
