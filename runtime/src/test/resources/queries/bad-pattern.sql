select "t0"."id", "t0"."title" from "books" as "t0" where "t0"."title" like ? order by "t0"."id" asc offset ? rows fetch next ? rows only
