-- 1 statement of read.gql efcbccc8ebf1
select "t0"."id", "t0"."lastchange", "t0"."event_id", "t0"."term", "t0"."subject_id" from "event_exams" as "t0" where "t0"."id" = cast(? as uuid)
