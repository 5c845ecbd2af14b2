-- 2 statements of coverage.gql 5de543d7e538
select "t0"."id", "t0"."lastchange", "t0"."created", "t0"."createdby_id", "t0"."changedby_id", "t0"."rbacobject_id", "t0"."event_id", "t0"."user_id", "t0"."state_id" from "event_invitations" as "t0" where "t0"."id" = cast(? as uuid) order by "t0"."id" asc offset ? rows fetch next ? rows only;
select "t0"."id" from "event_invitations" as "t0" where not exists (select 1 from "events" as "r1" where "r1"."id" = "t0"."event_id") order by "t0"."id" asc offset ? rows fetch next ? rows only
