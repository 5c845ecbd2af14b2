-- 1 statement of readp.gql 46dec9d09574
select "t0"."id", "t0"."lastchange" from "eventinvitationtypes" as "t0" where "t0"."id" = cast(? as uuid) order by "t0"."created" desc, "t0"."id" asc offset ? rows fetch next ? rows only
