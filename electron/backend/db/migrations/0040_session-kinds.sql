-- Triage and fast track beside the quarterly session (ritual, section 2).

-- The competitive emergency that a fast track is about, and the response the PM lead owes.
CREATE TABLE emergency (
  session_id TEXT PRIMARY KEY REFERENCES session (id),
  theme_id TEXT NOT NULL REFERENCES theme (id),
  raised_at TEXT NOT NULL,
  raised_by TEXT REFERENCES person (id),
  -- What happened.
  why TEXT NOT NULL CHECK (length(trim(why, char(9, 10, 13, 32))) > 0),
  response TEXT CHECK (length(trim(response, char(9, 10, 13, 32))) > 0),
  response_at TEXT,
  response_by TEXT REFERENCES person (id),
  CHECK ((response IS NULL) = (response_at IS NULL) AND (response IS NULL) = (response_by IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER session_kind_fixed BEFORE UPDATE ON session
WHEN OLD.started_at IS NOT NULL AND NEW.started_at IS NOT NULL AND NEW.kind <> OLD.kind
BEGIN SELECT RAISE(ABORT, 'The session is published: its kind is fixed.'); END;

CREATE TRIGGER emergency_response_insert BEFORE INSERT ON emergency
WHEN NEW.response_by IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM person p, json_each(p.roles) r WHERE p.id = NEW.response_by AND r.value = 'pm-lead')
BEGIN SELECT RAISE(ABORT, 'The PM lead answers an emergency.'); END;
CREATE TRIGGER emergency_response_update BEFORE UPDATE ON emergency
WHEN NEW.response_by IS NOT NULL AND NEW.response_by IS NOT OLD.response_by AND NOT EXISTS (
  SELECT 1 FROM person p, json_each(p.roles) r WHERE p.id = NEW.response_by AND r.value = 'pm-lead')
BEGIN SELECT RAISE(ABORT, 'The PM lead answers an emergency.'); END;

CREATE TRIGGER seal_needs_response BEFORE INSERT ON seal
WHEN EXISTS (
  SELECT 1 FROM session s LEFT JOIN emergency e ON e.session_id = s.id
  WHERE s.id = NEW.session_id AND s.kind = 'fast-track' AND e.response IS NULL)
BEGIN SELECT RAISE(ABORT, 'The emergency has no response.'); END;

CREATE TRIGGER sealed_emergency_insert BEFORE INSERT ON emergency
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_emergency_update BEFORE UPDATE ON emergency
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_emergency_delete BEFORE DELETE ON emergency
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
