-- The names of the cases there are, a few hundred at a time: whoever writes to one of them meanwhile waits for moments only.
-- One statement, because only outside a transaction can it commit as it goes. It may be run again.
DO $$
DECLARE
  last_done uuid := '00000000-0000-0000-0000-000000000000';
  last_of_batch uuid;
BEGIN
  LOOP
    SELECT case_id INTO last_of_batch
    FROM (SELECT case_id FROM case_search WHERE case_id > last_done ORDER BY case_id LIMIT 500) AS batch
    ORDER BY case_id DESC LIMIT 1;
    EXIT WHEN last_of_batch IS NULL;
    UPDATE case_search SET names = names_of_case(case_id)
    WHERE case_id > last_done AND case_id <= last_of_batch AND names IS NULL;
    COMMIT;
    last_done := last_of_batch;
  END LOOP;
END
$$;
