-- A table of the session's own is looked for first, unless the path names its schema last. The function runs with the rights of the
-- owner, so by such a table the application could write around the chain.
ALTER FUNCTION link_audit_event() SET search_path = pg_catalog, public, pg_temp;
