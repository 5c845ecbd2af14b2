-- 2 statements of connection.gql 7070d16f8923
select "t0"."id", "t0"."lastchange", "t0"."created", "t0"."id" from "event_invitations" as "t0" where "t0"."id" = cast(? as uuid) order by "t0"."created" desc, "t0"."id" asc offset ? rows fetch next ? rows only;
select count(*) from "event_invitations" as "t" where "t"."id" = cast(? as uuid)
