select "t0"."id", "t0"."name" from "shelves" as "t0" where "t0"."id" = any (cast(? as uuid[]));
select "p"."id", "t0"."id" from unnest(cast(? as uuid[])) as p(id) cross join lateral (select "t"."id", "t"."order" from "books" as "t" where "t"."shelf_id" = "p"."id" order by "t"."order" asc, "t"."id" asc offset ? rows fetch next ? rows only) as "t0" order by "t0"."order" asc, "t0"."id" asc
