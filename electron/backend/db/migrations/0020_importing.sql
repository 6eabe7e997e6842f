-- What a workspace knows about the files it is fed. Rates, tier words and answers about pairs decide what an import
-- writes, so they belong to the record and are written through the journal only.

-- What one unit of a foreign currency is worth in the workspace's: exact decimal text, and the day it was taken.
CREATE TABLE rate (
  currency TEXT PRIMARY KEY CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
  rate TEXT NOT NULL CHECK (rate GLOB '[0-9]*' AND rate NOT GLOB '*[^0-9.]*' AND rate GLOB '*[1-9]*'),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

-- The words that files use for the tiers, once somebody has edited them: {"enterprise": [...], ...}.
CREATE TABLE tier_words (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  words TEXT NOT NULL CHECK (json_valid(words))
) STRICT;

-- What a person answered: a CRM's id, or a folded name, is (merge) or is not (apart) an account.
CREATE TABLE account_alias (
  kind TEXT NOT NULL CHECK (kind IN ('id', 'name')),
  value TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id),
  answer TEXT NOT NULL CHECK (answer IN ('merge', 'apart')),
  PRIMARY KEY (kind, value, account_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_alias_account ON account_alias (account_id);

-- How the columns of a source were mapped last. A convenience that only guesses, shown before anything is written:
-- no part of the record, and the one table here that isn't journalled.
CREATE TABLE import_source (
  -- The kind and the set of headers (shared/domain/importing/source.ts, sourceKey).
  source TEXT PRIMARY KEY,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  date_order TEXT CHECK (date_order IN ('dmy', 'mdy'))
) STRICT;
