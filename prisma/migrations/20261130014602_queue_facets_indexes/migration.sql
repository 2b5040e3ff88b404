-- One index in place of one for each set of filters: what is asked for are so many ranges of it.
CREATE INDEX case_waiting_facets ON "case" (case_type, rules_band(rules_blocking, rules_to_check),
    queue_facets(missing_evidence, contradictions, submitted_at, resubmitted_at, reconsideration_of_id), due_at, id)
  WHERE status = 'awaiting_officer_review';

CREATE INDEX case_with_claimant_type ON "case" (case_type, coalesce(answer_by, DATE '9999-12-31'), id) WHERE status = 'awaiting_claimant';

CREATE INDEX case_waiting_submitted ON "case" (coalesce(submitted_at, created_at), id) WHERE status = 'awaiting_officer_review';
CREATE INDEX case_waiting_type_submitted ON "case" (case_type, coalesce(submitted_at, created_at), id)
  WHERE status = 'awaiting_officer_review';
CREATE INDEX case_waiting_claimant ON "case" (coalesce(claimant_sort, ''), id) WHERE status = 'awaiting_officer_review';
CREATE INDEX case_waiting_type_claimant ON "case" (case_type, coalesce(claimant_sort, ''), id)
  WHERE status = 'awaiting_officer_review';

-- Last: from here on the queue is not even read until the transaction ends.
DROP INDEX case_waiting_rules;
DROP INDEX case_waiting_type_rules;
