-- 2 statements of coverage.gql a0b3a3c5af24
select "t0"."id", "t0"."lastchange", "t0"."created", "t0"."createdby_id", "t0"."changedby_id", "t0"."rbacobject_id", "t0"."user_id", "t0"."planlesson_id" from "plan_lessons_users" as "t0" where "t0"."id" = cast(? as uuid) order by "t0"."id" asc offset ? rows fetch next ? rows only;
select "t0"."id" from "plan_lessons_users" as "t0" where not exists (select 1 from "plan_lessons" as "r1" where "r1"."id" = "t0"."planlesson_id") order by "t0"."id" asc offset ? rows fetch next ? rows only
