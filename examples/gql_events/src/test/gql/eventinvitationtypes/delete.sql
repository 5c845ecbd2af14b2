-- 1 statement of delete.gql a71f67ad0aa0
delete from "eventinvitationtypes" where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone) and "eventinvitationtypes"."rbacobject_id" = any (cast(? as uuid[]))) returning "id"
