-- H2 writes an identity's sequence to disk whenever its cache is used up, 32 numbers at first, each time in a
-- commit of its own that has to look through what the open transaction keeps alive: with many rows in one
-- transaction that outweighs everything else. PostgreSQL has no such cost, and a cache there would mix up the
-- order of the numbers between connections, so it keeps its own.
alter table shop alter column id set cache 1000;
alter table shop_version alter column id set cache 1000;
alter table shop_flag alter column id set cache 1000;
alter table notice alter column id set cache 1000;
alter table reward_grant alter column id set cache 1000;
alter table reward_entry alter column id set cache 1000;
alter table task_award alter column id set cache 1000;
