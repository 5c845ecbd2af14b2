-- 2 statements of delete.gql 97919a64f0bf
select case when "plan_lessons"."rbacobject_id" = any (cast(? as uuid[])) then 1 else 0 end from "plan_lessons" where "id" = cast(? as uuid);
delete from "plan_lessons" where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone) and "plan_lessons"."rbacobject_id" = any (cast(? as uuid[]))) returning "id"
