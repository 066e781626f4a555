-- Reads the files once, for several scans by several sessions; the order is that of the files.
create table ${table} as
select *
from facts
order by subject, day
