-- 5 statements of link-again.gql edfb6236c034
select "rbacobject_id" from "plan_lessons" where "id" = cast(? as uuid) for no key update;
select 1 from "plan_lessons" where "id" = cast(? as uuid) for no key update;
select 1 from "plan_lessons_users" where ("planlesson_id" = cast(? as uuid) and "user_id" = cast(? as uuid)) fetch next 1 rows only;
select "t0"."id", "t0"."name" from "plan_lessons" as "t0" where "t0"."id" = cast(? as uuid);
select "p"."id", "t0"."user_id" from unnest(cast(? as uuid[])) as p(id) cross join lateral (select "t"."id", "t"."user_id" from (select distinct on ("t"."user_id") "t"."id", "t"."user_id" from "plan_lessons_users" as "t" where ("t"."planlesson_id" = "p"."id" and "t"."user_id" is not null) order by "t"."user_id" asc, "t"."id" asc) as "t" order by "t"."id" asc offset ? rows fetch next ? rows only) as "t0" order by "t0"."id" asc
