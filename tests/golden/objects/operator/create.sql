-- postgresql
CREATE OPERATOR =~~ (FUNCTION = "texteq", LEFTARG = text, RIGHTARG = text, COMMUTATOR = =~~, RESTRICT = "eqsel", JOIN = "eqjoinsel", HASHES, MERGES);
COMMENT ON OPERATOR =~~ (text, text) IS 'the same';

-- sqlite
-- refused: SQLite 3.40 has no operators hint: register a function with the connection, or do its work in the program
