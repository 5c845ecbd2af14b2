-- 4 statements of delete-of-what-was-changed.gql 2f373dda8afa
select case when "events"."rbacobject_id" = any (cast(? as uuid[])) then 1 else 0 end from "events" where "id" = cast(? as uuid);
delete from "events" where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone) and "events"."rbacobject_id" = any (cast(? as uuid[]))) returning "id";
select case when "events"."rbacobject_id" = any (cast(? as uuid[])) then 1 else 0 end from "events" where "id" = cast(? as uuid);
select "t0"."id", "t0"."name" from "events" as "t0" where "t0"."id" = cast(? as uuid)
