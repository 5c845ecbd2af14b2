-- 12 statements of unlink-again.gql e4d615ecefb5
select "id" from "plan_lessons_users" where ("planlesson_id" = cast(? as uuid) and "user_id" = cast(? as uuid)) for update;
select "t0"."id", "t0"."name" from "plan_lessons" as "t0" where "t0"."id" = cast(? as uuid);
select "id" from "plan_lessons_groups" where ("planlesson_id" = cast(? as uuid) and "group_id" = cast(? as uuid)) for update;
select case when "plan_lessons_groups"."rbacobject_id" = any (cast(? as uuid[])) then 1 else 0 end from "plan_lessons_groups" where "id" = cast(? as uuid);
delete from "plan_lessons_groups" where ("planlesson_id" = cast(? as uuid) and "group_id" = cast(? as uuid)) returning "planlesson_id";
select "t0"."id" from "plan_lessons" as "t0" where "t0"."id" = cast(? as uuid);
select "p"."id", "t0"."group_id" from unnest(cast(? as uuid[])) as p(id) cross join lateral (select "t"."id", "t"."group_id" from (select distinct on ("t"."group_id") "t"."id", "t"."group_id" from "plan_lessons_groups" as "t" where ("t"."planlesson_id" = "p"."id" and "t"."group_id" is not null) order by "t"."group_id" asc, "t"."id" asc) as "t" order by "t"."id" asc offset ? rows fetch next ? rows only) as "t0" order by "t0"."id" asc;
select "id" from "plan_lessons_facilities" where ("planlesson_id" = cast(? as uuid) and "facility_id" = cast(? as uuid)) for update;
select case when "plan_lessons_facilities"."rbacobject_id" = any (cast(? as uuid[])) then 1 else 0 end from "plan_lessons_facilities" where "id" = cast(? as uuid);
delete from "plan_lessons_facilities" where ("planlesson_id" = cast(? as uuid) and "facility_id" = cast(? as uuid)) returning "planlesson_id";
select "t0"."id" from "plan_lessons" as "t0" where "t0"."id" = cast(? as uuid);
select "p"."id", "t0"."facility_id" from unnest(cast(? as uuid[])) as p(id) cross join lateral (select "t"."id", "t"."facility_id" from (select distinct on ("t"."facility_id") "t"."id", "t"."facility_id" from "plan_lessons_facilities" as "t" where ("t"."planlesson_id" = "p"."id" and "t"."facility_id" is not null) order by "t"."facility_id" asc, "t"."id" asc) as "t" order by "t"."id" asc offset ? rows fetch next ? rows only) as "t0" order by "t0"."id" asc
