-- Which cases of a type are decided, without reading the cases themselves.
CREATE INDEX case_decided_type ON "case" (case_type, id) WHERE status IN ('approved', 'rejected');

-- As before, with the two vectors walked side by side: joined by their places, the product takes three times as long.
CREATE OR REPLACE FUNCTION find_similar_cases(
  wanted real[], wanted_bits bit(512), wanted_model text, wanted_case_type text, except_case uuid, candidates int, shown int
) RETURNS TABLE (case_id uuid, similarity double precision) LANGUAGE sql STABLE AS $$
  WITH candidate AS (
    SELECT e.case_id, e.vector
    FROM case_embedding e
    JOIN "case" c ON c.id = e.case_id
    WHERE e.model = wanted_model AND c.case_type = wanted_case_type AND c.status IN ('approved', 'rejected') AND c.id <> except_case
    ORDER BY bit_count(e.bits # wanted_bits) LIMIT candidates
  )
  SELECT candidate.case_id,
         (SELECT sum(mine.value::double precision * theirs) FROM unnest(candidate.vector, wanted) AS mine (value, theirs)) AS similarity
  FROM candidate ORDER BY similarity DESC LIMIT shown
$$;
