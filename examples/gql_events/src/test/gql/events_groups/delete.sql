-- 1 statement of delete.gql 029527c77a76
delete from "events_groups" where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone) and "events_groups"."rbacobject_id" = any (cast(? as uuid[]))) returning "id"
