-- A call is looked for by its id before it is written, and so is a gesture before it is undone.
CREATE INDEX entry_gesture ON entry (gesture);
