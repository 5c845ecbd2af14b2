-- 1 statement of read.gql c8d3d77ed573
select "t0"."id", "t0"."lastchange", "t0"."name", "t0"."semester_id", "t0"."masterevent_id" from "plans" as "t0" where "t0"."id" = cast(? as uuid)
