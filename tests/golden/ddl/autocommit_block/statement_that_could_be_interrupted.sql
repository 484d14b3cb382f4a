-- postgresql
-- refused: a statement outside a transaction can be interrupted hint: say how Retort can find out whether it was done, with .done_when, or that it may run twice, with .repeatable

-- sqlite
-- refused: a statement outside a transaction can be interrupted hint: say how Retort can find out whether it was done, with .done_when, or that it may run twice, with .repeatable
