-- What a search costs before it has found anything: planning, and counting what is very common.

-- A search asks the same few statements with other words: planning them anew each time takes longer than finding a rare word. With
-- `enable_seqscan = off` there is one good plan whatever the words are.
ALTER FUNCTION find_cases_by_words(tsquery, int) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION find_cases_by_names(tsquery, int) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION find_cases_by_names(tsquery, tsquery, int) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION find_long_cases(tsquery[], int) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION find_long_cases_by_names(tsquery, tsquery[], int) SET plan_cache_mode = force_generic_plan;

-- Everything that was typed, in one call: the terms with stems and as they stand, and the last word as a beginning. Called for each
-- term in a statement of its own, most of the time would go into planning that.
CREATE FUNCTION read_terms(typed text[], is_phrase boolean[], half_typed text, OUT stems text[], OUT words text[], OUT beginning text)
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  FOR place IN 1 .. cardinality(typed) LOOP
    IF is_phrase[place] THEN
      stems[place] := read_phrase('english', typed[place]);
      words[place] := read_phrase('simple', typed[place]);
    ELSE
      stems[place] := read_term('english', typed[place]);
      words[place] := read_term('simple', typed[place]);
    END IF;
  END LOOP;
  beginning := read_beginning(half_typed);
END
$$;

-- In how many cases a word stands, as Postgres expects by what it knows of the commonest words: in no time, where the index would
-- take a look at each of them. Volatile, because only then may a function ask for a plan.
CREATE FUNCTION expect_cases(kind text, wanted tsquery) RETURNS float8 LANGUAGE plpgsql VOLATILE STRICT AS $$
DECLARE
  plan json;
BEGIN
  EXECUTE format('EXPLAIN (FORMAT JSON) SELECT FROM case_search WHERE %I @@ %L', kind, wanted) INTO plan;
  RETURN (plan -> 0 -> 'Plan' ->> 'Plan Rows')::float8;
END
$$;
