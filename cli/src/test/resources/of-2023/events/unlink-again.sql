-- 3 statements of unlink-again.gql 4833858136f5
select "id" from "events_groups" where ("event_id" = cast(? as uuid) and "group_id" = cast(? as uuid)) for update;
select "t0"."id", "t0"."name" from "events" as "t0" where "t0"."id" = cast(? as uuid);
select "p"."id", "t0"."group_id" from unnest(cast(? as uuid[])) as p(id) cross join lateral (select "t"."id", "t"."group_id" from (select distinct on ("t"."group_id") "t"."id", "t"."group_id" from "events_groups" as "t" where ("t"."event_id" = "p"."id" and "t"."group_id" is not null) order by "t"."group_id" asc, "t"."id" asc) as "t" order by "t"."id" asc offset ? rows fetch next ? rows only) as "t0" order by "t0"."id" asc
