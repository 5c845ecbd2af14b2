-- 3 statements of create.gql 66af30094010
insert into "event_invitations" ("id", "createdby_id", "rbacobject_id", "event_id", "user_id", "state_id") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid)) on conflict ("id") do nothing returning "id";
select count(*) from "event_invitations" where ("id" = cast(? as uuid) and "event_id" is not distinct from cast(? as uuid) and "user_id" is not distinct from cast(? as uuid) and "state_id" is not distinct from cast(? as uuid) and "createdby_id" is not distinct from cast(? as uuid) and "rbacobject_id" is not distinct from cast(? as uuid));
select "t0"."id", "t0"."lastchange", "t0"."event_id", "t0"."user_id", "t0"."state_id" from "event_invitations" as "t0" where "t0"."id" = cast(? as uuid)
