-- 1 statement of read.gql 6752c16b7dc1
select "t0"."id", "t0"."lastchange", "t0"."name", "t0"."name_en", "t0"."valid" from "eventinvitationtypes" as "t0" where "t0"."id" = cast(? as uuid)
