-- postgresql
-- refused: "plus" cannot name an operator hint: use the characters +-*/<>=~!@#%^&|`? alone

-- sqlite
-- refused: SQLite 3.40 has no operators hint: register a function with the connection, or do its work in the program
