-- 1 statement of read.gql c0b2de16c660
select "t0"."id", "t0"."lastchange", "t0"."name", "t0"."order", "t0"."length", "t0"."startproposal", "t0"."plan_id", "t0"."topic_id", "t0"."lessontype_id", "t0"."semester_id", "t0"."event_id" from "plan_lessons" as "t0" where "t0"."id" = cast(? as uuid)
