-- 1 statement of readp.gql d7061882b0e3
select "t0"."id", "t0"."lastchange" from "events_groups" as "t0" where "t0"."id" = cast(? as uuid) order by "t0"."created" desc, "t0"."id" asc offset ? rows fetch next ? rows only
