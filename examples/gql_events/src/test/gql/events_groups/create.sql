-- 2 statements of create.gql bf3cae2ce5c9
insert into "events_groups" ("id", "createdby_id", "rbacobject_id", "event_id", "group_id") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid)) on conflict ("id") do nothing returning "id";
select "t0"."id", "t0"."lastchange", "t0"."event_id", "t0"."group_id" from "events_groups" as "t0" where "t0"."id" = cast(? as uuid)
