-- 5 statements of unlink.gql 26ed114c7672
select "id" from "plan_lessons_users" where ("planlesson_id" = cast(? as uuid) and "user_id" = cast(? as uuid)) for update;
select case when "plan_lessons_users"."rbacobject_id" = any (cast(? as uuid[])) then 1 else 0 end from "plan_lessons_users" where "id" = cast(? as uuid);
delete from "plan_lessons_users" where ("planlesson_id" = cast(? as uuid) and "user_id" = cast(? as uuid)) returning "planlesson_id";
select "t0"."id" from "plan_lessons" as "t0" where "t0"."id" = cast(? as uuid);
select "p"."id", "t0"."user_id" from unnest(cast(? as uuid[])) as p(id) cross join lateral (select "t"."id", "t"."user_id" from (select distinct on ("t"."user_id") "t"."id", "t"."user_id" from "plan_lessons_users" as "t" where ("t"."planlesson_id" = "p"."id" and "t"."user_id" is not null) order by "t"."user_id" asc, "t"."id" asc) as "t" order by "t"."id" asc offset ? rows fetch next ? rows only) as "t0" order by "t0"."id" asc
