-- 1 statement of delete.gql 3b83b9717e63
delete from "eventcategories" where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone) and "eventcategories"."rbacobject_id" = any (cast(? as uuid[]))) returning "id"
