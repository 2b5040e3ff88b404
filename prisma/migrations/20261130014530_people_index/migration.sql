-- The staff and who was of it, among many claimants. Apart from the migration that adds the role.
CREATE INDEX user_people ON "user" (id) WHERE role <> 'claimant';
