-- What is known of the cases there are, as the application writes it from now on (server/conflicts/particulars.ts), five hundred
-- cases at a time. Left out until a case's next draft: addresses, which the application alone can fold, and what officers
-- added or corrected.
-- One statement, because only outside a transaction can it commit as it goes. It may be run again.
DO $$
DECLARE
  last_done uuid := '00000000-0000-0000-0000-000000000000';
  batch uuid[];
BEGIN
  LOOP
    SELECT array_agg(id ORDER BY id) INTO batch
    FROM (SELECT id FROM "case" WHERE id > last_done AND submitted_at IS NOT NULL ORDER BY id LIMIT 500) AS next;
    EXIT WHEN batch IS NULL;
    last_done := batch[cardinality(batch)];
    INSERT INTO case_particular (case_id, kind, value)
    SELECT c.id, 'name', u.name FROM "case" c JOIN "user" u ON u.id = c.claimant_id WHERE c.id = ANY(batch)
    ON CONFLICT DO NOTHING;
    INSERT INTO case_particular (case_id, kind, value)
    SELECT d.case_id, CASE f.field WHEN 'iban' THEN 'account' ELSE 'paper_name' END::"ParticularKind",
      CASE f.field WHEN 'iban' THEN upper(regexp_replace(f.value ->> 'text', '[^[:alnum:]]', '', 'g')) ELSE left(f.value ->> 'text', 200) END
    FROM draft d JOIN fact f ON f.draft_id = d.id
    WHERE d.case_id = ANY(batch) AND d.status <> 'superseded'
      AND f.field IN ('iban', 'claimant-name', 'account-holder') AND f.value ->> 'type' = 'text'
    ON CONFLICT DO NOTHING;
    COMMIT;
  END LOOP;
END
$$;
