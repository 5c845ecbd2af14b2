-- 1 statement of delete.gql a470eab9d3a2
delete from "eventtypes" where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone) and "eventtypes"."rbacobject_id" = any (cast(? as uuid[]))) returning "id"
