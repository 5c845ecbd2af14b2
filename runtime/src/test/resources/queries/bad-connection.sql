select "t0"."id" from "shelves" as "t0" order by "t0"."id" asc offset ? rows fetch next ? rows only;
select "p"."id", "t0"."id", "t0"."id" from unnest(cast(? as uuid[])) as p(id) cross join lateral (select "t"."id" from "books" as "t" where "t"."shelf_id" = "p"."id" order by "t"."id" asc offset ? rows fetch next ? rows only) as "t0" order by "t0"."id" asc
