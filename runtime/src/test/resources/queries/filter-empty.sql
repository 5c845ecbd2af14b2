select "t0"."id", "t0"."title" from "books" as "t0" where false order by "t0"."id" asc offset ? rows fetch next ? rows only;
select "t0"."id", "t0"."title" from "books" as "t0" order by "t0"."id" asc offset ? rows fetch next ? rows only;
select "t0"."id", "t0"."title" from "books" as "t0" where true order by "t0"."id" asc offset ? rows fetch next ? rows only;
select "t0"."id", "t0"."title" from "books" as "t0" where ("t0"."title" = ? or true) order by "t0"."id" asc offset ? rows fetch next ? rows only;
select "t0"."id", "t0"."title" from "books" as "t0" order by "t0"."id" asc offset ? rows fetch next ? rows only;
select "t0"."id", "t0"."title" from "books" as "t0" where (true and "t0"."title" = ?) order by "t0"."id" asc offset ? rows fetch next ? rows only;
select "t0"."id", "t0"."title" from "books" as "t0" where not true order by "t0"."id" asc offset ? rows fetch next ? rows only
