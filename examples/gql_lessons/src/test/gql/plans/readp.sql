-- 1 statement of readp.gql afb53b58d4e1
select "t0"."id", "t0"."lastchange" from "plans" as "t0" where "t0"."id" = cast(? as uuid) order by "t0"."created" desc, "t0"."id" asc offset ? rows fetch next ? rows only
