-- 1 statement of readp.gql 5f557c7e4e40
select "t0"."id", "t0"."lastchange" from "eventcategories" as "t0" where "t0"."id" = cast(? as uuid) order by "t0"."created" desc, "t0"."id" asc offset ? rows fetch next ? rows only
