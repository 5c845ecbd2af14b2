-- 1 statement of delete.gql 837df58374d2
delete from "plan_lessons_facilities" where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone) and "plan_lessons_facilities"."rbacobject_id" = any (cast(? as uuid[]))) returning "id"
