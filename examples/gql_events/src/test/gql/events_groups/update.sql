-- 2 statements of update.gql 450f2ba93898
update "events_groups" set "lastchange" = greatest(clock_timestamp(), "lastchange" + interval '1 microsecond'), "group_id" = cast(? as uuid), "changedby_id" = cast(? as uuid) where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone) and "events_groups"."rbacobject_id" = any (cast(? as uuid[]))) returning "id";
select "t0"."id", "t0"."lastchange", "t0"."group_id" from "events_groups" as "t0" where "t0"."id" = cast(? as uuid)
