-- 2 statements of update.gql 900fe4d24c15
update "event_invitations" set "lastchange" = greatest(clock_timestamp(), "lastchange" + interval '1 microsecond'), "user_id" = cast(? as uuid), "state_id" = cast(? as uuid), "changedby_id" = cast(? as uuid) where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone) and "event_invitations"."rbacobject_id" = any (cast(? as uuid[]))) returning "id";
select "t0"."id", "t0"."lastchange", "t0"."user_id", "t0"."state_id" from "event_invitations" as "t0" where "t0"."id" = cast(? as uuid)
