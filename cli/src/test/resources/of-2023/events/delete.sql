-- 2 statements of delete.gql 85699ab98996
select case when "events"."rbacobject_id" = any (cast(? as uuid[])) then 1 else 0 end from "events" where "id" = cast(? as uuid);
delete from "events" where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone) and "events"."rbacobject_id" = any (cast(? as uuid[]))) returning "id"
