-- 1 statement of read.gql 389a9681f2c1
select "t0"."id", "t0"."lastchange", "t0"."user_id", "t0"."planlesson_id" from "plan_lessons_users" as "t0" where "t0"."id" = cast(? as uuid)
