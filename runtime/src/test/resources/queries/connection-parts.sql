select count(*) from "books" as "t" where "t"."lent" = ?;
select "t0"."id" from "books" as "t0" order by "t0"."id" asc offset ? rows fetch next ? rows only;
select "t0"."id", "t0"."id" from "books" as "t0" order by "t0"."id" asc offset ? rows fetch next ? rows only;
select "t0"."id", "t0"."title", "t0"."order" from "books" as "t0" order by "t0"."id" asc offset ? rows fetch next ? rows only;
select "t0"."id", "t0"."id" from "books" as "t0" where false order by "t0"."id" asc offset ? rows fetch next ? rows only;
select count(*) from "books" as "t" where false
