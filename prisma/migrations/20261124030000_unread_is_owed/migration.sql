-- A document that is still to be read is owed a run. One that is not would wait for ever: no job is made for it, and the
-- sweep has nothing to find. Should there be such rows, they are owed one now.
-- A worker of the version before could make another one in between.
LOCK TABLE document IN SHARE ROW EXCLUSIVE MODE;
UPDATE document SET run = done_run + 1
WHERE registered_at IS NOT NULL AND done_run >= run AND ocr_status IN ('pending', 'processing');

ALTER TABLE document ADD CONSTRAINT document_unread_is_owed
  CHECK (registered_at IS NULL OR done_run < run OR ocr_status IN ('completed', 'failed'));
