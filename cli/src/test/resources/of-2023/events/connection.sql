-- 2 statements of connection.gql f5df3189b405
select "t0"."id", "t0"."name" from "events" as "t0" where ("t0"."type_id" = cast(? as uuid) and "t0"."name" = ?) order by "t0"."name" desc, "t0"."id" asc offset ? rows fetch next ? rows only;
select count(*) from "events" as "t" where ("t"."type_id" = cast(? as uuid) and "t"."name" = ?)
