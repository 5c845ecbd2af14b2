select "t0"."id", "t0"."title" from "books" as "t0" where "t0"."title" like ? order by "t0"."id" asc offset ? rows fetch next ? rows only;
select "t0"."id", "t0"."title" from "books" as "t0" where "t0"."title" ilike ? order by "t0"."id" asc offset ? rows fetch next ? rows only;
select "t0"."id", "t0"."title" from "books" as "t0" where ("t0"."id" = any (cast(? as uuid[])) and "t0"."title" like ?) order by "t0"."id" asc offset ? rows fetch next ? rows only;
select "t0"."id", "t0"."title" from "books" as "t0" where "t0"."title" like ? order by "t0"."id" asc offset ? rows fetch next ? rows only;
select "t0"."id", "t0"."title" from "books" as "t0" where "t0"."title" = any (cast(? as text[])) order by "t0"."id" asc offset ? rows fetch next ? rows only;
select "t0"."id", "t0"."title" from "books" as "t0" where "t0"."shelf_id" is null order by "t0"."id" asc offset ? rows fetch next ? rows only;
select "t0"."id", "t0"."title" from "books" as "t0" where "t0"."price" = ? order by "t0"."id" asc offset ? rows fetch next ? rows only;
select "t0"."id", "t0"."title" from "books" as "t0" where "t0"."pages" = any (cast(? as bigint[])) order by "t0"."id" asc offset ? rows fetch next ? rows only;
select "t0"."id", "t0"."title" from "books" as "t0" where "t0"."due" = cast(? as timestamp with time zone) order by "t0"."id" asc offset ? rows fetch next ? rows only;
select "t0"."id", "t0"."title" from "books" as "t0" where "t0"."loan" = cast(? as interval) order by "t0"."id" asc offset ? rows fetch next ? rows only;
select "t0"."id", "t0"."title" from "books" as "t0" where "t0"."bought" = any (cast(? as date[])) order by "t0"."id" asc offset ? rows fetch next ? rows only;
select "t0"."id", "t0"."title" from "books" as "t0" where false order by "t0"."id" asc offset ? rows fetch next ? rows only;
select "t0"."id", "t0"."title" from "books" as "t0" order by "t0"."id" asc offset ? rows fetch next ? rows only
