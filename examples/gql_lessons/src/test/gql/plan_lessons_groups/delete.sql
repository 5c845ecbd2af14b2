-- 1 statement of delete.gql 92eabfbfaaae
delete from "plan_lessons_groups" where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone) and "plan_lessons_groups"."rbacobject_id" = any (cast(? as uuid[]))) returning "id"
