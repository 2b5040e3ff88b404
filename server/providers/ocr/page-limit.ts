/** Two to five minutes of reading; longer bundles are better split by what they prove. */
export const MAXIMUM_PAGES = 200;

export const TOO_MANY_PAGES = 'This file has more than 200 pages. Split it into smaller files and upload those.';
