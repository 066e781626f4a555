-- No source has reported these days.
create or replace temp view facts as
select
  null::bigint as subject,
  null::date as day${columns}
where false
