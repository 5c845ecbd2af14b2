-- 1 statement of read.gql a0516aa07393
select "t0"."id", "t0"."lastchange", "t0"."name", "t0"."name_en", "t0"."description", "t0"."startdate", "t0"."enddate", "t0"."place", "t0"."valid", "t0"."facility_id", "t0"."type_id" from "events" as "t0" where "t0"."id" = cast(? as uuid)
