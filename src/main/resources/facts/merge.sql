-- New values win; an empty cell keeps the older value.
create temp table merged_rows as
select
  coalesce(n.subject, o.subject) as subject,
  coalesce(n.day, o.day) as day${columns}
from staging n
full join older o on n.subject = o.subject and n.day = o.day
