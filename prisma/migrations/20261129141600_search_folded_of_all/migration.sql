-- The words of the cases there are, a hundred at a time: whoever writes to one of them meanwhile waits for moments only.
-- One statement, because only outside a transaction can it commit as it goes. It may be run again, and goes on where it stopped.
DO $$
DECLARE
  last_done uuid := '00000000-0000-0000-0000-000000000000';
  batch uuid[];
  unwritten uuid[];
BEGIN
  LOOP
    SELECT array_agg(case_id ORDER BY case_id) INTO batch
    FROM (SELECT case_id FROM case_search WHERE case_id > last_done ORDER BY case_id LIMIT 100) AS next;
    EXIT WHEN batch IS NULL;
    last_done := batch[cardinality(batch)];
    -- Documents before cases: whoever removes a document has locked it, and then waits for its case's words.
    PERFORM FROM document WHERE case_id = ANY(batch) AND ocr_text IS NOT NULL ORDER BY id FOR KEY SHARE;
    PERFORM FROM case_search WHERE case_id = ANY(batch) ORDER BY case_id FOR UPDATE;
    -- What has been written since, by a trigger or by an earlier run, is left as it is. A trigger writes what changed alone: a
    -- case that has had its own words since may lack those of its documents, and one whose document was read its own.
    unwritten := ARRAY(SELECT d.id FROM document d WHERE d.case_id = ANY(batch) AND d.ocr_text IS NOT NULL
      AND NOT EXISTS (SELECT FROM search_part p WHERE p.document_id = d.id) ORDER BY d.id);
    batch := ARRAY(SELECT one FROM unnest(batch) AS one
      WHERE NOT EXISTS (SELECT FROM search_part p WHERE p.case_id = one AND p.document_id IS NULL)
        OR EXISTS (SELECT FROM document d WHERE d.case_id = one AND d.id = ANY(unwritten)));
    PERFORM write_document_words(id) FROM unnest(unwritten) AS id;
    PERFORM write_case_search(one) FROM unnest(batch) AS one;
    COMMIT;
  END LOOP;
END
$$;
