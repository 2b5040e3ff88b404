/** The scrolled pages of the document on screen. */
export const PAGES_ID = 'pages-of-document';
