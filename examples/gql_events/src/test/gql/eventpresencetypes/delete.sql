-- 1 statement of delete.gql 4486b806ab47
delete from "eventpresencetypes" where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone) and "eventpresencetypes"."rbacobject_id" = any (cast(? as uuid[]))) returning "id"
