-- Themes that were merged into another one, or removed. The theme's own row stays: sessions that decided on it still name
-- it, and a file that uses its name meets the theme it went into.
CREATE TABLE retired_theme (
  theme_id TEXT PRIMARY KEY REFERENCES theme (id),
  -- The theme that has its requests now; null: removed.
  into_id TEXT REFERENCES theme (id),
  CHECK (into_id <> theme_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX retired_theme_into ON retired_theme (into_id);
