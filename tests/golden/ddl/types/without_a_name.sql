-- postgresql
-- refused: column "code": it has no type hint: give it one, such as text

-- sqlite
-- refused: column "code": it has no type hint: give it one, such as text
