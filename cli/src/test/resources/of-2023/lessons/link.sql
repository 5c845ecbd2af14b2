-- 18 statements of link.gql 29a1b4e36918
select "rbacobject_id" from "plan_lessons" where "id" = cast(? as uuid) for no key update;
select 1 from "plan_lessons" where "id" = cast(? as uuid) for no key update;
select 1 from "plan_lessons_users" where ("planlesson_id" = cast(? as uuid) and "user_id" = cast(? as uuid)) fetch next 1 rows only;
insert into "plan_lessons_users" ("id", "createdby_id", "rbacobject_id", "user_id", "planlesson_id") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid)) on conflict ("id") do nothing returning "id";
select "t0"."id", "t0"."name" from "plan_lessons" as "t0" where "t0"."id" = cast(? as uuid);
select "p"."id", "t0"."user_id" from unnest(cast(? as uuid[])) as p(id) cross join lateral (select "t"."id", "t"."user_id" from (select distinct on ("t"."user_id") "t"."id", "t"."user_id" from "plan_lessons_users" as "t" where ("t"."planlesson_id" = "p"."id" and "t"."user_id" is not null) order by "t"."user_id" asc, "t"."id" asc) as "t" order by "t"."id" asc offset ? rows fetch next ? rows only) as "t0" order by "t0"."id" asc;
select "rbacobject_id" from "plan_lessons" where "id" = cast(? as uuid) for no key update;
select 1 from "plan_lessons" where "id" = cast(? as uuid) for no key update;
select 1 from "plan_lessons_groups" where ("planlesson_id" = cast(? as uuid) and "group_id" = cast(? as uuid)) fetch next 1 rows only;
insert into "plan_lessons_groups" ("id", "createdby_id", "rbacobject_id", "group_id", "planlesson_id") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid)) on conflict ("id") do nothing returning "id";
select "t0"."id" from "plan_lessons" as "t0" where "t0"."id" = cast(? as uuid);
select "p"."id", "t0"."group_id" from unnest(cast(? as uuid[])) as p(id) cross join lateral (select "t"."id", "t"."group_id" from (select distinct on ("t"."group_id") "t"."id", "t"."group_id" from "plan_lessons_groups" as "t" where ("t"."planlesson_id" = "p"."id" and "t"."group_id" is not null) order by "t"."group_id" asc, "t"."id" asc) as "t" order by "t"."id" asc offset ? rows fetch next ? rows only) as "t0" order by "t0"."id" asc;
select "rbacobject_id" from "plan_lessons" where "id" = cast(? as uuid) for no key update;
select 1 from "plan_lessons" where "id" = cast(? as uuid) for no key update;
select 1 from "plan_lessons_facilities" where ("planlesson_id" = cast(? as uuid) and "facility_id" = cast(? as uuid)) fetch next 1 rows only;
insert into "plan_lessons_facilities" ("id", "createdby_id", "rbacobject_id", "facility_id", "planlesson_id") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid)) on conflict ("id") do nothing returning "id";
select "t0"."id" from "plan_lessons" as "t0" where "t0"."id" = cast(? as uuid);
select "p"."id", "t0"."facility_id" from unnest(cast(? as uuid[])) as p(id) cross join lateral (select "t"."id", "t"."facility_id" from (select distinct on ("t"."facility_id") "t"."id", "t"."facility_id" from "plan_lessons_facilities" as "t" where ("t"."planlesson_id" = "p"."id" and "t"."facility_id" is not null) order by "t"."facility_id" asc, "t"."id" asc) as "t" order by "t"."id" asc offset ? rows fetch next ? rows only) as "t0" order by "t0"."id" asc
