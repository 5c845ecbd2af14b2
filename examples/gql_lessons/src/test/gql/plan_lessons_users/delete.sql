-- 1 statement of delete.gql 846198e5ed16
delete from "plan_lessons_users" where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone) and "plan_lessons_users"."rbacobject_id" = any (cast(? as uuid[]))) returning "id"
