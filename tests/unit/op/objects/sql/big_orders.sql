-- Orders that someone looks at; "quoted" \ and (in parentheses); [brackets]; ${not_a_variable}
SELECT id, total
FROM orders
WHERE total > 1000 AND state <> 'it''s done';
