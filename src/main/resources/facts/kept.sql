-- What was read once instead of the files.
create or replace temp view facts as
select *
from ${table}
