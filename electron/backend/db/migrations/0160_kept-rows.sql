-- Files that were imported in part. Rows that couldn't be read wait here to be fixed in the app. The whole table stays with
-- them, because what a cell means is judged by its column: the sign before decimals, whether the day comes first.
CREATE TABLE kept_table (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('accounts', 'requests', 'themes', 'roadmap', 'people')),
  file TEXT NOT NULL,
  sheet TEXT,
  -- The table as it was read: JSON, compressed (gzip), in Base64.
  content TEXT NOT NULL,
  at TEXT NOT NULL,
  -- By name; empty: nobody was named.
  who TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What still waits; the row goes when nothing does.
CREATE TABLE kept_rows (
  table_id TEXT PRIMARY KEY REFERENCES kept_table (id),
  -- Row numbers as a person counts them in the file, a JSON list.
  waiting TEXT NOT NULL CHECK (json_valid(waiting)),
  -- Columns, answers and typed cells as they stood: JSON.
  choice TEXT NOT NULL CHECK (json_valid(choice))
) STRICT, WITHOUT ROWID;
