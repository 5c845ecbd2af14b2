-- 4 statements of create.gql ed74ca10ce23
select "id" from "events" where "id" = any (cast(? as uuid[]));
insert into "events_users" ("id", "createdby_id", "rbacobject_id", "event_id", "user_id", "invitationtype_id", "presencetype_id") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid)) on conflict ("id") do nothing returning "id";
select count(*) from "events_users" where ("id" = cast(? as uuid) and "event_id" is not distinct from cast(? as uuid) and "user_id" is not distinct from cast(? as uuid) and "invitationtype_id" is not distinct from cast(? as uuid) and "presencetype_id" is not distinct from cast(? as uuid) and "createdby_id" is not distinct from cast(? as uuid) and "rbacobject_id" is not distinct from cast(? as uuid));
select "t0"."id", "t0"."lastchange", "t0"."event_id", "t0"."user_id", "t0"."invitationtype_id", "t0"."presencetype_id" from "events_users" as "t0" where "t0"."id" = cast(? as uuid)
