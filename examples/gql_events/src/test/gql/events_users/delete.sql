-- 1 statement of delete.gql 69fc68f80349
delete from "events_users" where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone) and "events_users"."rbacobject_id" = any (cast(? as uuid[]))) returning "id"
