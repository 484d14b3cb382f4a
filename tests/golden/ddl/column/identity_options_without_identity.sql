-- postgresql
-- refused: column "id": it has identity_options, but no identity hint: say .identity = identity::always, or identity::by_default

-- sqlite
-- refused: column "id": SQLite 3.40 has no options of an identity column hint: leave it out where op.dialect() is "sqlite"
