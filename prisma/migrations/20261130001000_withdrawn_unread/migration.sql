-- Documents of withdrawn cases that were being read when their case was withdrawn: nobody reads them any more.
UPDATE document d
SET ocr_status = 'pending', step = NULL, percent = 0, lease = NULL, lease_job = NULL, lease_ends = NULL
FROM "case" c
WHERE c.id = d.case_id AND c.status = 'withdrawn' AND d.ocr_status = 'processing';
