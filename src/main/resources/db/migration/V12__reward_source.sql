-- Who has a reward of this source and occurrence already is asked for thousands of shops at once.
create index ix_reward_grant_once on reward_grant (source_type, source_key, occurrence, shop_id);
drop index ix_reward_grant_source;
