-- What each tool gave on each line of an order: the rows a tool's effect is counted from.
-- units: pieces it was on; net: fen paid for them; saved: fen less, as given in the end.
create table marketing_line_benefit (
  order_id bigint not null,
  line_number integer not null,
  tool_id bigint not null,
  claim_id bigint not null,
  units integer not null,
  net bigint not null,
  saved bigint not null,
  primary key (order_id, line_number, tool_id, claim_id)
);
create index ix_marketing_line_benefit_tool on marketing_line_benefit (tool_id, order_id);

-- Orders from before did not keep it: their first line stands for the whole.
insert into marketing_line_benefit (order_id, line_number, tool_id, claim_id, units, net, saved)
select b.order_id, l.line_number, b.tool_id, b.claim_id, l.quantity, l.net, b.saved
from marketing_order_benefit b
join marketing_order_line l on l.order_id = b.order_id
where l.line_number = (select min(f.line_number) from marketing_order_line f where f.order_id = b.order_id);
