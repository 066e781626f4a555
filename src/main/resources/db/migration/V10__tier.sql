-- Merchant tiers: the ladder in its versions, and what each evaluation counted and decided.

-- The newest version is in force. most_steps: tiers up or down at once, 0 = any; grace: evaluations a shop may
-- miss its tier before it falls; freeze_flag: keeps a shop where it is, empty = none.
create table tier_ladder (
  version integer primary key,
  rhythm varchar(16) not null,
  most_steps integer not null,
  grace integer not null,
  freeze_flag varchar(64) not null,
  saved_at timestamp with time zone not null,
  saved_by varchar(200) not null,
  note varchar(300) not null
);

-- place: lowest 0. entry: a condition as JSON.
create table tier_step (
  version integer not null,
  place integer not null,
  code varchar(16) not null,
  name_zh varchar(40) not null,
  name_en varchar(40) not null,
  entry varchar(16000) not null,
  primary key (version, place),
  constraint uk_tier_step_code unique (version, code),
  constraint fk_tier_step_ladder foreign key (version) references tier_ladder (version)
);

-- The defaults are ours: paid sales of the completed calendar month, in fen.
insert into tier_ladder (version, rhythm, most_steps, grace, freeze_flag, saved_at, saved_by, note)
  values (1, 'MONTHLY', 1, 1, 'violation', timestamp with time zone '2026-11-23 00:00:00+08:00', 'system', '');
insert into tier_step (version, place, code, name_zh, name_en, entry) values
  (1, 0, 'L0', '起步', 'Starting', '{"all":[]}'),
  (1, 1, 'L1', '成长', 'Growing',
   '{"all":[{"aggregate":"SUM","numerator":"gmv","scale":"1","window":"month","unit":"fen","is":">=","value":1000000}]}'),
  (1, 2, 'L2', '进阶', 'Advancing',
   '{"all":[{"aggregate":"SUM","numerator":"gmv","scale":"1","window":"month","unit":"fen","is":">=","value":10000000}]}'),
  (1, 3, 'L3', '骨干', 'Established',
   '{"all":[{"aggregate":"SUM","numerator":"gmv","scale":"1","window":"month","unit":"fen","is":">=","value":50000000}]}'),
  (1, 4, 'L4', '头部', 'Leading',
   '{"all":[{"aggregate":"SUM","numerator":"gmv","scale":"1","window":"month","unit":"fen","is":">=","value":300000000}]}');

-- An evaluation of all shops, written under a run's number. It is made when the run is published, and a day is
-- evaluated once: a later run of the same day changes nothing.
create table tier_round (
  run_id bigint primary key,
  business_day date not null,
  ladder_version integer not null,
  made_on date,
  constraint uk_tier_round_made unique (made_on),
  constraint fk_tier_round_ladder foreign key (ladder_version) references tier_ladder (version)
);

-- numbers: what was counted, packed doubles in the order of the ladder's numbers. truths: P, F or U for each step,
-- then for each condition in them. below_count: evaluations in a row that found the shop below its tier.
create table tier_evaluation (
  run_id bigint not null,
  shop_id bigint not null,
  before_tier varchar(16) not null,
  target_tier varchar(16) not null,
  after_tier varchar(16) not null,
  reason varchar(16) not null,
  below_count integer not null,
  numbers bytea not null,
  truths varchar(800) not null,
  primary key (run_id, shop_id)
);
create index ix_tier_evaluation_shop on tier_evaluation (shop_id);
