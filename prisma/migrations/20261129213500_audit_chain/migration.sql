-- Each audit event has a link in one chain, in the order in which the events were committed. A link's hash covers the event and the
-- link before it, so an event that is altered, missing or moved no longer fits.
CREATE TABLE "audit_link" (
    "position" BIGINT NOT NULL,
    "event_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_link_pkey" PRIMARY KEY ("position")
);

CREATE UNIQUE INDEX "audit_link_event_id_key" ON "audit_link"("event_id");

-- The hash of a link: SHA-256 over the hash before it and the whole event. Times in UTC, to the millisecond that the column keeps.
CREATE FUNCTION audit_hash(previous bytea, id uuid, case_id uuid, actor_id uuid, action text, data jsonb, created_at timestamptz)
RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT sha256(previous || convert_to(jsonb_build_array(
    id, case_id, actor_id, action, data, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS')
  )::text, 'UTF8'))
$$;

-- Runs at the end of the transaction, so the lock is held for its last moment alone. Whoever gets the lock next sees this link: Postgres
-- makes a transaction visible before it lets go of its locks. With the rights of the owner: the application may read links, not write them.
CREATE FUNCTION link_audit_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  event audit_event;
  head audit_link;
BEGIN
  PERFORM pg_advisory_xact_lock(1960240614);
  -- As it is now: what the transaction itself has made of it since, or nothing where it has taken it back.
  SELECT * INTO event FROM audit_event WHERE id = NEW.id;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT * INTO head FROM audit_link ORDER BY position DESC LIMIT 1;
  INSERT INTO audit_link (position, event_id, hash) VALUES (
    coalesce(head.position, 0) + 1,
    event.id,
    audit_hash(coalesce(head.hash, ''::bytea), event.id, event.case_id, event.actor_id, event.action, event.data, event.created_at)
  );
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER audit_event_linked AFTER INSERT ON audit_event
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION link_audit_event();

-- Events from before the chain, in the order of their times.
DO $$
DECLARE
  event audit_event;
  hash bytea := '';
  position bigint := 0;
BEGIN
  FOR event IN SELECT * FROM audit_event ORDER BY created_at, id LOOP
    position := position + 1;
    hash := audit_hash(hash, event.id, event.case_id, event.actor_id, event.action, event.data, event.created_at);
    INSERT INTO audit_link (position, event_id, hash) VALUES (position, event.id, hash);
  END LOOP;
END
$$;
