-- Who typed a revocation for revoked_by; null when they did. Left out of a row's text while empty, as in 0050.
ALTER TABLE override ADD COLUMN revoked_entered_by TEXT REFERENCES person (id);
