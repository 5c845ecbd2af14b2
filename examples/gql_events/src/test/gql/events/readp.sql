-- 1 statement of readp.gql e49edc37928a
select "t0"."id", "t0"."lastchange" from "events" as "t0" where "t0"."id" = cast(? as uuid) order by "t0"."created" desc, "t0"."id" asc offset ? rows fetch next ? rows only
