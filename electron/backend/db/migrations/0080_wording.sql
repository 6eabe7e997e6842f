-- Wording that somebody kept although there is a note on it (ritual, section 3.6).
CREATE TABLE kept_note (
  session_id TEXT NOT NULL REFERENCES session (id),
  kind TEXT NOT NULL CHECK (kind IN ('letter', 'workaround', 'rationale', 'resolution', 'capacity', 'response')),
  -- Empty for the capacity note, which is about no theme; the dimension is empty of all but resolutions.
  theme_id TEXT NOT NULL,
  dimension TEXT NOT NULL CHECK (dimension IN ('', 'revenue', 'breadth', 'alignment')),
  wording TEXT NOT NULL CHECK (length(wording) > 0),
  -- The whole text as it read then: once it reads otherwise, the note is open again.
  said TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(trim(reason, char(9, 10, 13, 32))) >= 10),
  person_id TEXT NOT NULL REFERENCES person (id),
  -- Who typed it for person_id; null when they did.
  entered_by TEXT REFERENCES person (id),
  at TEXT NOT NULL,
  PRIMARY KEY (session_id, kind, theme_id, dimension, wording)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER sealed_kept_note_insert BEFORE INSERT ON kept_note
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_kept_note_update BEFORE UPDATE ON kept_note
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_kept_note_delete BEFORE DELETE ON kept_note
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;

-- Amendments may also correct the wording of a theme. A CHECK can't be changed, so the table is made anew; rows stay.
CREATE TABLE amendment_anew (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES seal (session_id),
  kind TEXT NOT NULL CHECK (kind IN ('correction', 'outcome', 'decision', 'wording')),
  -- The entry of the record that it corrects.
  corrects INTEGER NOT NULL REFERENCES entry (seq),
  theme_id TEXT REFERENCES theme (id),
  text TEXT NOT NULL CHECK (length(trim(text, char(9, 10, 13, 32))) >= 20),
  -- The decision, the outcome or the wording as it stands now: JSON; null for a correction in words.
  content TEXT CHECK (content IS NULL OR json_valid(content)),
  person_id TEXT NOT NULL REFERENCES person (id),
  at TEXT NOT NULL,
  position INTEGER NOT NULL,
  -- Who typed it for person_id.
  entered_by TEXT REFERENCES person (id),
  CHECK ((kind = 'correction') = (content IS NULL)),
  CHECK (kind = 'correction' OR theme_id IS NOT NULL)
) STRICT, WITHOUT ROWID;
INSERT INTO amendment_anew
SELECT id, session_id, kind, corrects, theme_id, text, content, person_id, at, position, entered_by FROM amendment;
DROP TABLE amendment;
ALTER TABLE amendment_anew RENAME TO amendment;

CREATE TRIGGER amendment_no_update BEFORE UPDATE ON amendment
BEGIN SELECT RAISE(ABORT, 'An amendment cannot be changed.'); END;
CREATE TRIGGER amendment_no_delete BEFORE DELETE ON amendment
BEGIN SELECT RAISE(ABORT, 'An amendment cannot be removed.'); END;
