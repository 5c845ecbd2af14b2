select "t0"."id", "t0"."name" from "shelves" as "t0" order by "t0"."id" asc offset ? rows fetch next ? rows only
