-- 13 statements of link.gql c7b86672ed9b
select "rbacobject_id" from "events" where "id" = cast(? as uuid) for no key update;
select 1 from "events" where "id" = cast(? as uuid) for no key update;
select 1 from "events_groups" where ("event_id" = cast(? as uuid) and "group_id" = cast(? as uuid)) fetch next 1 rows only;
insert into "events_groups" ("id", "createdby_id", "rbacobject_id", "event_id", "group_id") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid)) on conflict ("id") do nothing returning "id";
select "t0"."id" from "events" as "t0" where "t0"."id" = cast(? as uuid);
select "p"."id", "t0"."group_id" from unnest(cast(? as uuid[])) as p(id) cross join lateral (select "t"."id", "t"."group_id" from (select distinct on ("t"."group_id") "t"."id", "t"."group_id" from "events_groups" as "t" where ("t"."event_id" = "p"."id" and "t"."group_id" is not null) order by "t"."group_id" asc, "t"."id" asc) as "t" order by "t"."id" asc offset ? rows fetch next ? rows only) as "t0" order by "t0"."id" asc;
select "rbacobject_id" from "events" where "id" = cast(? as uuid) for no key update;
select 1 from "events" where "id" = cast(? as uuid) for no key update;
select 1 from "events_users" where ("event_id" = cast(? as uuid) and "user_id" = cast(? as uuid)) fetch next 1 rows only;
insert into "events_users" ("id", "createdby_id", "rbacobject_id", "event_id", "user_id") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid)) on conflict ("id") do nothing returning "id";
select "t0"."id" from "events" as "t0" where "t0"."id" = cast(? as uuid);
select "p"."id", "t0"."user_id" from unnest(cast(? as uuid[])) as p(id) cross join lateral (select "t"."id", "t"."user_id" from (select distinct on ("t"."user_id") "t"."id", "t"."user_id" from "events_users" as "t" where ("t"."event_id" = "p"."id" and "t"."user_id" is not null) order by "t"."user_id" asc, "t"."id" asc) as "t" order by "t"."id" asc offset ? rows fetch next ? rows only) as "t0" order by "t0"."id" asc;
select "p"."id", "t0"."id", "t0"."user_id" from unnest(cast(? as uuid[])) as p(id) cross join lateral (select "t"."id", "t"."user_id" from "events_users" as "t" where "t"."event_id" = "p"."id" order by "t"."id" asc offset ? rows fetch next ? rows only) as "t0" order by "t0"."id" asc
