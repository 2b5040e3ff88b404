/** What every letter says, whatever its case type. On screen and as PDF. */
export const letters = {
  greeting: 'Dear {name},',
  papersShow: 'This is what your papers show:',
  ourReasons: '{count, plural, one {Our reason is:} other {Our reasons are:}}',
  sendUs: 'Please send us:',
  answerThis: '{count, plural, one {Please answer this:} other {Please answer these points:}}',
  /** For an officer who asks for nothing that anybody has listed. */
  noList: 'Please send us a message in your case online, and we will tell you what would help.',
  /** For who rejects with a note for colleagues alone. */
  askWhy:
    'If you would like to have our reasons explained, please open a new case online and put {reference} in its title.',
  tableShows: 'The table in this letter shows how we worked it out.',
  neededFor: 'We need it for {fields}.',
  /** After "Please let us have it": by a day, or where none was named. */
  by: 'by {day}',
  soon: 'as soon as you can',
  perWeek: '{amount} a week',
  totalPerWeek: '{total}, a week',
  /** Of another look, what became of the first decision. */
  upheld:
    'You asked us to look again at our decision of {day} in your case {reference}. A different officer has looked at everything that you sent us, then and now. Our decision stays as it was.',
  changed:
    'You asked us to look again at our decision of {day} in your case {reference}. A different officer has looked at everything that you sent us, then and now. We have changed our decision, and this letter takes the place of the earlier one.',
  changedByOfficer: 'Changed by the case officer',
  setByOfficer: 'Set by the case officer',
  frame: {
    letter: 'Letter',
    reference: 'Our reference:',
    what: 'What, and why',
    amount: 'Amount',
    page: 'Page {page} of {pages}',
  },
} as const;
