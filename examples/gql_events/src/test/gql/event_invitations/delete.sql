-- 1 statement of delete.gql 7634d1d89336
delete from "event_invitations" where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone) and "event_invitations"."rbacobject_id" = any (cast(? as uuid[]))) returning "id"
