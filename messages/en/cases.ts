/** The list of a claimant's cases; a part of `start`. */
export const cases = {
  title: 'Your cases',
  newCase: 'New case',
  loading: 'Loading your cases',
  none: 'You have no cases yet',
  noneText: 'Choose what your case is about, add your documents, and submit it.',
  showMore: 'Show more',
  all: 'All cases',
  decided: 'Decided <time></time>',
  submitted: 'Submitted <time></time>',
  opened: 'Opened <time></time>',
  erased: 'Its papers were erased, as planned.',
} as const;
