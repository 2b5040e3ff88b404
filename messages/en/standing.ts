/** Where a case or a document stands, in a word. Staff read them too, in English. */
export const standing = {
  case: {
    open: 'Not submitted',
    processing: 'Being read',
    awaiting_officer_review: 'With an officer',
    awaiting_claimant: 'More information needed',
    approved: 'Approved',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
  },
  approvedInPart: 'Approved in part',
  document: {
    pending: 'Waiting to be read',
    processing: 'Being read',
    completed: 'Read',
    failed: 'Could not be read',
  },
} as const;
