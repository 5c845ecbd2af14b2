-- 2 statements of update.gql 602d02581049
update "plans" set "lastchange" = greatest(clock_timestamp(), "lastchange" + interval '1 microsecond'), "name" = ?, "semester_id" = cast(? as uuid), "masterevent_id" = cast(? as uuid), "changedby_id" = cast(? as uuid) where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone) and "plans"."rbacobject_id" = any (cast(? as uuid[]))) returning "id";
select "t0"."id", "t0"."lastchange", "t0"."name", "t0"."semester_id", "t0"."masterevent_id" from "plans" as "t0" where "t0"."id" = cast(? as uuid)
