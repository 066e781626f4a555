-- Reads the files once, for several scans.
create temp table kept_facts as
select * from facts
