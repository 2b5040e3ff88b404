-- Events of people rather than of a case: what somebody looked at, was refused, or became. They stand in the same chain.
ALTER TABLE "audit_event" ALTER COLUMN "case_id" DROP NOT NULL;

-- Who looked at a case: asked seldom, and then over all of its accesses.
CREATE INDEX audit_event_access ON audit_event ((data ->> 'caseId'), id) WHERE case_id IS NULL;

-- A role is given by a script or by hand, never by the application, so the database itself notes it.
CREATE FUNCTION note_role_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit_event (id, action, data)
  VALUES (gen_random_uuid(), 'role_changed', jsonb_build_object('userId', NEW.id, 'from', OLD.role, 'to', NEW.role));
  RETURN NULL;
END
$$;

CREATE TRIGGER user_role_noted AFTER UPDATE OF role ON "user"
  FOR EACH ROW WHEN (OLD.role IS DISTINCT FROM NEW.role) EXECUTE FUNCTION note_role_change();
