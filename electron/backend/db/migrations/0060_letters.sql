-- What a session allows its letters to say, and what the record keeps of legal duties (ritual, section 6). A table of
-- its own: rows of the session that older entries wrote stay as they are, so that their record still verifies.
CREATE TABLE letter_choices (
  session_id TEXT PRIMARY KEY REFERENCES session (id),
  -- The PM lead allows letters to name work that isn't released.
  names_unreleased INTEGER NOT NULL CHECK (names_unreleased IN (0, 1)),
  -- The VP CS allows holding words to give customers the day an escalation is due.
  day_for_customers INTEGER NOT NULL CHECK (day_for_customers IN (0, 1)),
  -- Who answers for legal duties, and the day by which that is confirmed in writing.
  cpo TEXT NOT NULL,
  compliance_due TEXT CHECK (compliance_due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;

-- What people answered where a sentence begins with a common word that is also a customer's name.
CREATE TABLE name_answer (
  session_id TEXT NOT NULL REFERENCES session (id),
  -- Folded as names are compared (shared/domain/decisions/memo-privacy.ts, sentenceKey).
  sentence TEXT NOT NULL CHECK (length(trim(sentence)) > 0),
  names_customer INTEGER NOT NULL CHECK (names_customer IN (0, 1)),
  PRIMARY KEY (session_id, sentence)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER sealed_letter_choices_insert BEFORE INSERT ON letter_choices
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_letter_choices_update BEFORE UPDATE ON letter_choices
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_letter_choices_delete BEFORE DELETE ON letter_choices
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;

CREATE TRIGGER sealed_name_answer_insert BEFORE INSERT ON name_answer
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_name_answer_update BEFORE UPDATE ON name_answer
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
CREATE TRIGGER sealed_name_answer_delete BEFORE DELETE ON name_answer
WHEN EXISTS (SELECT 1 FROM seal s WHERE s.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'The session is sealed.'); END;
