-- 1 statement of read.gql 3978083774ec
select "t0"."id", "t0"."lastchange", "t0"."name", "t0"."name_en", "t0"."valid" from "eventcategories" as "t0" where "t0"."id" = cast(? as uuid)
