-- 2 statements of update-against-a-rule.gql 325631b140a0
select case when "plan_lessons"."rbacobject_id" = any (cast(? as uuid[])) then 1 else 0 end from "plan_lessons" where "id" = cast(? as uuid);
update "plan_lessons" set "lastchange" = greatest(clock_timestamp(), "lastchange" + interval '1 microsecond'), "order" = ?, "changedby_id" = cast(? as uuid) where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone) and "plan_lessons"."rbacobject_id" = any (cast(? as uuid[]))) returning "id"
