-- 1 statement of read.gql 4a50f943b974
select "t0"."id", "t0"."lastchange", "t0"."group_id", "t0"."planlesson_id" from "plan_lessons_groups" as "t0" where "t0"."id" = cast(? as uuid)
