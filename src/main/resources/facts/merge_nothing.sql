-- Nothing older to keep.
create temp view merged as
select
  n.subject,
  n.day${columns}
from staging n
