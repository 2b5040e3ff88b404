-- Names and numbers are found by their beginnings.

-- ---- the beginning of a name, or of a word of the title ----

-- As they are written, in an index of their own: what all documents say holds so many words that a beginning of a few letters
-- would be looked up in a good part of it.
ALTER TABLE "case_search" ADD COLUMN "names" tsvector;

CREATE FUNCTION names_of_case(wanted uuid) RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT to_tsvector('simple', u.name || ' ' || c.title) FROM "case" c JOIN "user" u ON u.id = c.claimant_id WHERE c.id = wanted
$$;

-- Null for the cases there are, until the next migration has come to them.
CREATE INDEX case_search_names ON case_search USING gin (names) WHERE names IS NOT NULL;
ALTER TABLE case_search ALTER COLUMN names SET STATISTICS 300;

CREATE OR REPLACE FUNCTION refresh_case_search(changed uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- Of two documents read at the same moment the second one waits here, and its next statement sees the first one's text.
  PERFORM FROM case_search WHERE case_id = changed FOR UPDATE;
  UPDATE case_search SET words = words_of_case(changed), names = names_of_case(changed)
  WHERE case_id = changed AND EXISTS (SELECT FROM "case" WHERE id = changed);
END
$$;

CREATE OR REPLACE FUNCTION keep_case_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'case' THEN
      IF TG_OP = 'INSERT' THEN
        INSERT INTO case_search (case_id, words, names) VALUES (NEW.id, words_of_case(NEW.id), names_of_case(NEW.id));
      ELSE PERFORM refresh_case_search(NEW.id);
      END IF;
    WHEN 'user' THEN PERFORM refresh_case_search(id) FROM "case" WHERE claimant_id = NEW.id ORDER BY id;
    ELSE PERFORM refresh_case_search(coalesce(NEW.case_id, OLD.case_id));
  END CASE;
  RETURN NULL;
END
$$;

-- Like find_cases_by_words: by the beginning of a name, and by the words before it.
CREATE FUNCTION find_cases_by_names(beginning tsquery, most int) RETURNS SETOF uuid
LANGUAGE sql STABLE ROWS 50 SET enable_seqscan = off AS $$
  SELECT case_id FROM case_search WHERE names @@ beginning LIMIT most
$$;
CREATE FUNCTION find_cases_by_names(beginning tsquery, before tsquery, most int) RETURNS SETOF uuid
LANGUAGE sql STABLE ROWS 50 SET enable_seqscan = off AS $$
  SELECT case_id FROM case_search WHERE names @@ beginning AND words @@ before LIMIT most
$$;

-- ---- a part of a reference's number ----

-- Its beginning, without the zeros in front, and its end.
CREATE INDEX case_number_beginning ON "case" (ltrim(split_part(reference, '-', 3), '0') text_pattern_ops);
CREATE INDEX case_number_end ON "case" (reverse(reference) text_pattern_ops);
