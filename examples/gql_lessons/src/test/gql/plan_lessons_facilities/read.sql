-- 1 statement of read.gql f3fa07e3215c
select "t0"."id", "t0"."lastchange", "t0"."facility_id", "t0"."planlesson_id" from "plan_lessons_facilities" as "t0" where "t0"."id" = cast(? as uuid)
