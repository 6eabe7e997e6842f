-- A roadmap theme can be removed although a session that is over maps to it: that session reads the roadmap as it stood
-- when it was published. So what a mapping refers to is held by a trigger, for open sessions, and not by a foreign key.
CREATE TABLE mapping_after (
  session_id TEXT NOT NULL REFERENCES session (id),
  theme_id TEXT NOT NULL REFERENCES theme (id),
  roadmap_theme_id TEXT,
  fit TEXT NOT NULL CHECK (fit IN ('direct', 'adjacent', 'none')),
  preliminary INTEGER NOT NULL CHECK (preliminary BETWEEN 1 AND 5),
  score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
  reason TEXT NOT NULL,
  in_room INTEGER NOT NULL CHECK (in_room IN (0, 1)),
  -- Alignment of earlier sessions, latest first: a JSON array of scores.
  past_alignment TEXT NOT NULL CHECK (json_valid(past_alignment)),
  PRIMARY KEY (session_id, theme_id),
  CHECK (score = preliminary OR length(trim(reason, char(9, 10, 13, 32))) > 0)
) STRICT, WITHOUT ROWID;
INSERT INTO mapping_after SELECT session_id, theme_id, roadmap_theme_id, fit, preliminary, score, reason, in_room,
  past_alignment FROM mapping;
DROP TABLE mapping;
ALTER TABLE mapping_after RENAME TO mapping;

CREATE TRIGGER sealed_mapping_insert BEFORE INSERT ON mapping
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_mapping_update BEFORE UPDATE ON mapping
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_mapping_delete BEFORE DELETE ON mapping
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;

CREATE TRIGGER roadmap_theme_mapped BEFORE DELETE ON roadmap_theme
WHEN EXISTS (
  SELECT 1 FROM mapping m WHERE m.roadmap_theme_id = OLD.id
    AND NOT EXISTS (SELECT 1 FROM seal s WHERE s.session_id = m.session_id)
    AND NOT EXISTS (SELECT 1 FROM abandonment a WHERE a.session_id = m.session_id))
BEGIN SELECT RAISE(ABORT, 'An open session maps to this roadmap theme.'); END;
