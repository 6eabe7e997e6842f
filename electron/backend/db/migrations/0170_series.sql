-- Many sessions in one workspace. One that came to nothing is given up, with a reason: it stays listed without a result.
CREATE TABLE abandonment (
  session_id TEXT PRIMARY KEY REFERENCES session (id),
  at TEXT NOT NULL,
  person_id TEXT REFERENCES person (id),
  -- Who typed it for the person; null when the person did.
  entered_by TEXT REFERENCES person (id),
  why TEXT NOT NULL CHECK (length(trim(why, char(9, 10, 13, 32))) > 0)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER abandonment_of_open BEFORE INSERT ON abandonment
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER abandonment_no_update BEFORE UPDATE ON abandonment
BEGIN SELECT RAISE(ABORT, 'A session that was given up stays so.'); END;
CREATE TRIGGER abandonment_no_delete BEFORE DELETE ON abandonment
BEGIN SELECT RAISE(ABORT, 'A session that was given up stays so.'); END;

-- What was given up stays as it was left.
CREATE TRIGGER abandoned_seal_insert BEFORE INSERT ON seal
WHEN EXISTS (SELECT 1 FROM abandonment a WHERE a.session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'The session was given up.'); END;
CREATE TRIGGER abandoned_session_update BEFORE UPDATE ON session
WHEN EXISTS (SELECT 1 FROM abandonment a WHERE a.session_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'The session was given up.'); END;
CREATE TRIGGER abandoned_override_insert BEFORE INSERT ON override
WHEN EXISTS (SELECT 1 FROM abandonment a WHERE a.session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'The session was given up.'); END;
CREATE TRIGGER abandoned_override_update BEFORE UPDATE ON override
WHEN EXISTS (SELECT 1 FROM abandonment a WHERE a.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session was given up.'); END;
CREATE TRIGGER abandoned_decision_insert BEFORE INSERT ON decision
WHEN EXISTS (SELECT 1 FROM abandonment a WHERE a.session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'The session was given up.'); END;
CREATE TRIGGER abandoned_decision_update BEFORE UPDATE ON decision
WHEN EXISTS (SELECT 1 FROM abandonment a WHERE a.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session was given up.'); END;
CREATE TRIGGER abandoned_ballot_insert BEFORE INSERT ON ballot
WHEN EXISTS (SELECT 1 FROM abandonment a WHERE a.session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'The session was given up.'); END;
CREATE TRIGGER abandoned_ballot_update BEFORE UPDATE ON ballot
WHEN EXISTS (SELECT 1 FROM abandonment a WHERE a.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session was given up.'); END;
CREATE TRIGGER abandoned_ballot_score_insert BEFORE INSERT ON ballot_score
WHEN EXISTS (SELECT 1 FROM abandonment a WHERE a.session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'The session was given up.'); END;
CREATE TRIGGER abandoned_ballot_score_update BEFORE UPDATE ON ballot_score
WHEN EXISTS (SELECT 1 FROM abandonment a WHERE a.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session was given up.'); END;
CREATE TRIGGER abandoned_resolution_insert BEFORE INSERT ON resolution
WHEN EXISTS (SELECT 1 FROM abandonment a WHERE a.session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'The session was given up.'); END;
CREATE TRIGGER abandoned_resolution_update BEFORE UPDATE ON resolution
WHEN EXISTS (SELECT 1 FROM abandonment a WHERE a.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session was given up.'); END;
