-- 1 statement of read.gql aaffa71ab4f9
select "t0"."id", "t0"."lastchange", "t0"."name", "t0"."name_en", "t0"."valid", "t0"."category_id" from "eventtypes" as "t0" where "t0"."id" = cast(? as uuid)
