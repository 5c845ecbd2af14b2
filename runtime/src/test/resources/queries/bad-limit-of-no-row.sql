select "t0"."id" from "shelves" as "t0" where "t0"."name" = ? order by "t0"."id" asc offset ? rows fetch next ? rows only
