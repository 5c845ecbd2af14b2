-- 3 statements of update.gql 3f92e52c8e19
select case when "events"."rbacobject_id" = any (cast(? as uuid[])) then 1 else 0 end from "events" where "id" = cast(? as uuid);
update "events" set "lastchange" = greatest(clock_timestamp(), "lastchange" + interval '1 microsecond'), "name" = ?, "changedby_id" = cast(? as uuid) where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone) and "events"."rbacobject_id" = any (cast(? as uuid[]))) returning "id";
select "t0"."id", "t0"."name", "t0"."lastchange" from "events" as "t0" where "t0"."id" = cast(? as uuid)
