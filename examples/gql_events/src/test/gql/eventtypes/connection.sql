-- 2 statements of connection.gql c66dd0a02a21
select "t0"."id", "t0"."lastchange", "t0"."created", "t0"."id" from "eventtypes" as "t0" where "t0"."id" = cast(? as uuid) order by "t0"."created" desc, "t0"."id" asc offset ? rows fetch next ? rows only;
select count(*) from "eventtypes" as "t" where "t"."id" = cast(? as uuid)
