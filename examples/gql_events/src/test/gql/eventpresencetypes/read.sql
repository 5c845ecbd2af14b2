-- 1 statement of read.gql 7ed70998317f
select "t0"."id", "t0"."lastchange", "t0"."name", "t0"."name_en", "t0"."valid" from "eventpresencetypes" as "t0" where "t0"."id" = cast(? as uuid)
