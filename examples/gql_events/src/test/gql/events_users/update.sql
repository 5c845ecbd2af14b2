-- 2 statements of update.gql 66de1c87393b
update "events_users" set "lastchange" = greatest(clock_timestamp(), "lastchange" + interval '1 microsecond'), "user_id" = cast(? as uuid), "changedby_id" = cast(? as uuid) where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone) and "events_users"."rbacobject_id" = any (cast(? as uuid[]))) returning "id";
select "t0"."id", "t0"."lastchange", "t0"."user_id" from "events_users" as "t0" where "t0"."id" = cast(? as uuid)
