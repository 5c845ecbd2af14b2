-- 15 statements of unlink.gql e4424471ae1d
select "id" from "events_groups" where ("event_id" = cast(? as uuid) and "group_id" = cast(? as uuid)) for update;
select case when "events_groups"."rbacobject_id" = any (cast(? as uuid[])) then 1 else 0 end from "events_groups" where "id" = cast(? as uuid);
delete from "events_groups" where ("event_id" = cast(? as uuid) and "group_id" = cast(? as uuid)) returning "event_id";
select "t0"."id" from "events" as "t0" where "t0"."id" = cast(? as uuid);
select "p"."id", "t0"."group_id" from unnest(cast(? as uuid[])) as p(id) cross join lateral (select "t"."id", "t"."group_id" from (select distinct on ("t"."group_id") "t"."id", "t"."group_id" from "events_groups" as "t" where ("t"."event_id" = "p"."id" and "t"."group_id" is not null) order by "t"."group_id" asc, "t"."id" asc) as "t" order by "t"."id" asc offset ? rows fetch next ? rows only) as "t0" order by "t0"."id" asc;
select "id" from "events_users" where ("event_id" = cast(? as uuid) and "user_id" = cast(? as uuid)) for update;
select case when "events_users"."rbacobject_id" = any (cast(? as uuid[])) then 1 else 0 end from "events_users" where "id" = cast(? as uuid);
delete from "events_users" where ("event_id" = cast(? as uuid) and "user_id" = cast(? as uuid)) returning "event_id";
select "t0"."id" from "events" as "t0" where "t0"."id" = cast(? as uuid);
select "p"."id", "t0"."user_id" from unnest(cast(? as uuid[])) as p(id) cross join lateral (select "t"."id", "t"."user_id" from (select distinct on ("t"."user_id") "t"."id", "t"."user_id" from "events_users" as "t" where ("t"."event_id" = "p"."id" and "t"."user_id" is not null) order by "t"."user_id" asc, "t"."id" asc) as "t" order by "t"."id" asc offset ? rows fetch next ? rows only) as "t0" order by "t0"."id" asc;
select "id" from "events_users" where ("event_id" = cast(? as uuid) and "user_id" = cast(? as uuid)) for update;
select case when "events_users"."rbacobject_id" = any (cast(? as uuid[])) then 1 else 0 end from "events_users" where "id" = cast(? as uuid);
delete from "events_users" where ("event_id" = cast(? as uuid) and "user_id" = cast(? as uuid)) returning "event_id";
select "t0"."id" from "events" as "t0" where "t0"."id" = cast(? as uuid);
select "p"."id", "t0"."user_id" from unnest(cast(? as uuid[])) as p(id) cross join lateral (select "t"."id", "t"."user_id" from (select distinct on ("t"."user_id") "t"."id", "t"."user_id" from "events_users" as "t" where ("t"."event_id" = "p"."id" and "t"."user_id" is not null) order by "t"."user_id" asc, "t"."id" asc) as "t" order by "t"."id" asc offset ? rows fetch next ? rows only) as "t0" order by "t0"."id" asc
