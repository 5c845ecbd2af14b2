-- 2 statements of update.gql c96095655fbe
update "plan_lessons_users" set "lastchange" = greatest(clock_timestamp(), "lastchange" + interval '1 microsecond'), "user_id" = cast(? as uuid), "changedby_id" = cast(? as uuid) where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone) and "plan_lessons_users"."rbacobject_id" = any (cast(? as uuid[]))) returning "id";
select "t0"."id", "t0"."lastchange", "t0"."user_id" from "plan_lessons_users" as "t0" where "t0"."id" = cast(? as uuid)
