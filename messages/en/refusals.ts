/** Why something a claimant did was refused, by the reason that the server gives. */
export const refusals = {
  already_asked_again: 'You have asked for another look at this decision already.',
  already_submitted: 'This case has already been submitted.',
  already_withdrawn: 'This case has already been withdrawn.',
  ask_again_first: 'Say first which reasons of the decision are wrong, on the page that asks for another look.',
  ask_again_over:
    'The time to ask for another look is over. Contact us if there was a good reason why you could not ask in time.',
  being_sent: 'An officer has just finished with this case. You will see the result soon.',
  case_changed: 'The case has just changed. Try again.',
  case_closed: 'This case is closed, so nothing can be added to it.',
  case_decided: 'This case has been decided and can no longer be withdrawn.',
  case_not_found: 'There is no such case. Check the reference, or go back to your list.',
  case_type_gone: 'There is no such kind of case. Choose one from the list.',
  database_away: 'The database does not answer just now. Nothing that was saved is lost. Try again in a minute.',
  document_not_found: 'There is no such document. It may have been removed; reload the page.',
  document_stays:
    'A document of a submitted case can no longer be removed. Withdraw the case if you do not want it decided.',
  file_removed: 'A virus was found in this file, so it was removed and cannot be read. Add a clean copy.',
  grounds_changed: 'Choose among the reasons of the decision. Reload the page to see them.',
  no_decision_to_ask: 'There is no decision in this case that can be looked at again.',
  no_document: 'Add at least one document before you submit the case.',
  not_failed: 'Only a document that could not be read can be tried again.',
  nothing_answered: 'Add a document or write a message, so that the officer has something to go on.',
  point_gone: 'The officer does not ask for this. Reload the page to see what is asked for.',
  reading_over: 'This case is closed, so its documents are no longer read.',
  too_many_phone_links: 'You have made many links within an hour. Try again later.',
  request_over: 'This request is answered, or is none any more. Reload the page to see what happened.',
  sending_already: 'Other files of yours are still arriving. Wait until they are there, and then send these again.',
  too_many_cases:
    'You have as many open cases as one person can have. Withdraw one that you do not need, or wait until one is decided.',
  too_many_streams:
    'Casedraft is open in too many places under your account. Close some of them, or reload this page now and then.',
} as const;
