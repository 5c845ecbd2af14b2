select "t0"."id", "t0"."shelf_id", "t0"."author_id" from "books" as "t0" order by "t0"."id" asc offset ? rows fetch next ? rows only
