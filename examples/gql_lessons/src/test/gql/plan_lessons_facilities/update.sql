-- 2 statements of update.gql 44c294342ad4
update "plan_lessons_facilities" set "lastchange" = greatest(clock_timestamp(), "lastchange" + interval '1 microsecond'), "facility_id" = cast(? as uuid), "changedby_id" = cast(? as uuid) where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone) and "plan_lessons_facilities"."rbacobject_id" = any (cast(? as uuid[]))) returning "id";
select "t0"."id", "t0"."lastchange", "t0"."facility_id" from "plan_lessons_facilities" as "t0" where "t0"."id" = cast(? as uuid)
