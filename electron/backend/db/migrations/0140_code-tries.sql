-- Wrong codes in a row, by whose code it is: counted in the file, so that opening it again gives no new tries.
CREATE TABLE code_tries (
  person_id TEXT PRIMARY KEY REFERENCES person (id),
  wrong INTEGER NOT NULL CHECK (wrong > 0),
  -- The last of them.
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
