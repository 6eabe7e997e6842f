-- Where a row came from: one line for each import, and for each row that was typed in the app.
CREATE TABLE origin (
  id TEXT PRIMARY KEY,
  -- The file's name without its folder; null: typed in the app.
  file TEXT,
  -- null for CSV.
  sheet TEXT,
  at TEXT NOT NULL,
  -- Who imported or typed it, by name; empty: nobody was named.
  who TEXT NOT NULL,
  CHECK (file IS NOT NULL OR sheet IS NULL)
) STRICT, WITHOUT ROWID;

-- Where a row was last set, and in which row of the file, as a person counts. null: not kept, as in files of earlier
-- formats.
ALTER TABLE account ADD COLUMN origin_id TEXT REFERENCES origin (id);
ALTER TABLE account ADD COLUMN origin_row INTEGER CHECK (origin_row > 0);
ALTER TABLE request ADD COLUMN origin_id TEXT REFERENCES origin (id);
ALTER TABLE request ADD COLUMN origin_row INTEGER CHECK (origin_row > 0);

-- What was put right in the app, and by what. A row changed in the room counts in that session; everything else
-- counts in the next one.
CREATE TABLE correction (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  kind TEXT NOT NULL CHECK (kind IN ('account', 'request')),
  -- Without a reference: a later import may remove it, and what was said in the room stays.
  item_id TEXT NOT NULL,
  -- Made after publishing and before the seal: part of the session's basis.
  in_room INTEGER NOT NULL CHECK (in_room IN (0, 1)),
  -- What changed, as people read it: [{field, from, to}]; and the values themselves, as scoring takes them.
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  patch TEXT NOT NULL CHECK (json_valid(patch)),
  -- Scores of the model that it changed in the room: [{themeId, dimension, from, to}].
  moved TEXT NOT NULL CHECK (json_valid(moved)),
  source TEXT NOT NULL CHECK (length(trim(source, char(9, 10, 13, 32))) >= 10),
  person_id TEXT NOT NULL REFERENCES person (id),
  -- Who typed it for person_id; null when they did.
  entered_by TEXT REFERENCES person (id),
  at TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX correction_item ON correction (item_id);

-- What the room corrected is frozen with the rest; corrections after the seal are the next session's.
CREATE TRIGGER sealed_correction_insert BEFORE INSERT ON correction
WHEN NEW.in_room = 1 AND EXISTS (SELECT 1 FROM seal s WHERE s.session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_correction_update BEFORE UPDATE ON correction
WHEN (OLD.in_room = 1 OR NEW.in_room = 1) AND EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_correction_delete BEFORE DELETE ON correction
WHEN OLD.in_room = 1 AND EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
