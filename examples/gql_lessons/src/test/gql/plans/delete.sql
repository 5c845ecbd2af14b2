-- 1 statement of delete.gql 5c5cc9dfc23a
delete from "plans" where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone) and "plans"."rbacobject_id" = any (cast(? as uuid[]))) returning "id"
