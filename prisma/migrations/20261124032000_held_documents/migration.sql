-- Documents that a worker has in hand, for finding the one whose worker has been silent for longest: a handful, whatever there is.
CREATE INDEX document_held ON document (lease_ends) WHERE lease IS NOT NULL;
