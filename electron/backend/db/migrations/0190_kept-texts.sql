-- Reasons of overrides and ballots and the descriptions of themes are texts of the papers too. A CHECK can't be changed,
-- so the table is made anew; rows stay.
CREATE TABLE kept_note_anew (
  session_id TEXT NOT NULL REFERENCES session (id),
  kind TEXT NOT NULL CHECK (kind IN ('letter', 'workaround', 'rationale', 'resolution', 'capacity', 'response',
    'override', 'ballot', 'description')),
  -- Empty for the capacity note, which is about no theme; the dimension is empty of all but resolutions and ballots.
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
INSERT INTO kept_note_anew
SELECT session_id, kind, theme_id, dimension, wording, said, reason, person_id, entered_by, at FROM kept_note;
DROP TABLE kept_note;
ALTER TABLE kept_note_anew RENAME TO kept_note;

CREATE TRIGGER sealed_kept_note_insert BEFORE INSERT ON kept_note
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_kept_note_update BEFORE UPDATE ON kept_note
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_kept_note_delete BEFORE DELETE ON kept_note
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
