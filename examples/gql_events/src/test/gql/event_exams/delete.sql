-- 1 statement of delete.gql 02a3de1b3927
delete from "event_exams" where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone) and "event_exams"."rbacobject_id" = any (cast(? as uuid[]))) returning "id"
