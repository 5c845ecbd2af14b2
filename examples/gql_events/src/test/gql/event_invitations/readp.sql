-- 1 statement of readp.gql 768164c15e29
select "t0"."id", "t0"."lastchange" from "event_invitations" as "t0" where "t0"."id" = cast(? as uuid) order by "t0"."created" desc, "t0"."id" asc offset ? rows fetch next ? rows only
