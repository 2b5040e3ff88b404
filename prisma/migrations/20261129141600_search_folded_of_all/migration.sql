-- The words of the cases there are, a hundred at a time: whoever writes to one of them meanwhile waits for moments only.
-- One statement, because only outside a transaction can it commit as it goes. It may be run again, and goes on where it stopped.
DO $$
DECLARE
  last_done uuid := '00000000-0000-0000-0000-000000000000';
  batch uuid[];
BEGIN
  LOOP
    SELECT array_agg(case_id ORDER BY case_id) INTO batch
    FROM (SELECT case_id FROM case_search WHERE case_id > last_done ORDER BY case_id LIMIT 100) AS next;
    EXIT WHEN batch IS NULL;
    last_done := batch[cardinality(batch)];
    PERFORM FROM case_search WHERE case_id = ANY(batch) ORDER BY case_id FOR UPDATE;
    -- What has been written since, by a trigger or by an earlier run, has words of its own.
    batch := ARRAY(SELECT one FROM unnest(batch) AS one
      WHERE NOT EXISTS (SELECT FROM search_part p WHERE p.case_id = one AND p.document_id IS NULL));
    PERFORM write_document_words(id) FROM document WHERE case_id = ANY(batch) AND ocr_text IS NOT NULL;
    PERFORM write_case_search(one) FROM unnest(batch) AS one;
    COMMIT;
  END LOOP;
END
$$;
