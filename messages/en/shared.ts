/** Words of every page: header, notices, times, errors. */
export const shared = {
  language: 'Language',
} as const;
