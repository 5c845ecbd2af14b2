select "t0"."id", "t0"."title", "t1"."id", "t1"."name" from "books" as "t0" left outer join "shelves" as "t1" on "t1"."id" = "t0"."shelf_id" where "t0"."id" = any (cast(? as uuid[]));
select "p"."id", "t0"."id", "t0"."title" from unnest(cast(? as uuid[])) as p(id) cross join lateral (select "t"."id", "t"."title", "t"."order" from "books" as "t" where "t"."author_id" = "p"."id" order by "t"."order" asc, "t"."id" asc offset ? rows fetch next ? rows only) as "t0" order by "t0"."order" asc, "t0"."id" asc;
select "t0"."id", "t0"."name" from "shelves" as "t0" where "t0"."id" = cast(? as uuid)
