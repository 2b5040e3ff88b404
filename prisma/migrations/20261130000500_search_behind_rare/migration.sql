-- The beginning of a word may stand in every case, and reading all of those takes longer than looking at the few that hold the words
-- before it. Where those words are common, the index answers both at once, as before.
CREATE OR REPLACE FUNCTION find_cases_by_names(beginning tsquery, before tsquery, most int) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE ROWS 50 SET enable_seqscan = off SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  few CONSTANT int := 500;
  holding uuid[];
BEGIN
  holding := ARRAY(SELECT case_id FROM case_search WHERE words @@ before LIMIT few + 1);
  IF cardinality(holding) <= few THEN RETURN QUERY
    SELECT case_id FROM case_search WHERE case_id = ANY (holding) AND names @@ beginning LIMIT most;
  ELSE RETURN QUERY
    SELECT case_id FROM case_search WHERE names @@ beginning AND words @@ before LIMIT most;
  END IF;
END
$$;
