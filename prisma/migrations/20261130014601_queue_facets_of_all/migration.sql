-- What the cases there are have, five hundred at a time: whoever writes to one of them meanwhile waits for moments only. Of their drafts
-- what the checklists say, which the trigger copies to the case; of those that wait the claimant's name. Contradictions are known from
-- the next time that the rules are run. Cases that are decided are in no queue and stay as they are.
-- One statement, because only outside a transaction can it commit as it goes. It may be run again.
DO $$
DECLARE
  last_done uuid := '00000000-0000-0000-0000-000000000000';
  batch uuid[];
BEGIN
  LOOP
    SELECT array_agg(id ORDER BY id) INTO batch FROM (
      SELECT id FROM "case" WHERE id > last_done AND (status NOT IN ('approved', 'rejected', 'withdrawn') OR decision_unsent)
      ORDER BY id LIMIT 500
    ) AS next;
    EXIT WHEN batch IS NULL;
    last_done := batch[cardinality(batch)];
    -- Cases before drafts, as whoever writes a draft has locked its case before.
    PERFORM FROM "case" WHERE id = ANY(batch) ORDER BY id FOR NO KEY UPDATE;
    UPDATE draft d SET missing_evidence = (
      SELECT count(*) FROM jsonb_array_elements(d.evidence) AS state
      WHERE (state ->> 'required')::boolean AND NOT (state ->> 'found')::boolean
    )
    WHERE d.case_id = ANY(batch) AND d.status <> 'superseded' AND d.missing_evidence IS NULL AND jsonb_typeof(d.evidence) = 'array';
    UPDATE "case" c SET claimant_sort = fold_letters(u.name) FROM "user" u
    WHERE c.id = ANY(batch) AND u.id = c.claimant_id AND c.status = 'awaiting_officer_review' AND c.claimant_sort IS NULL;
    COMMIT;
  END LOOP;
END
$$;
