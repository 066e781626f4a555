-- Takes the clashing lines out of what is staged.
delete from ${table} where line in (select line from clash)
