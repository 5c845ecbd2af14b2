-- 2 statements of presence.gql 18809ebaecc0
insert into "events_users" ("id", "createdby_id", "rbacobject_id", "event_id", "user_id") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid)) on conflict ("id") do nothing returning "id";
select "t0"."id", "t1"."id", "t1"."name", "t0"."user_id" from "events_users" as "t0" left outer join "events" as "t1" on "t1"."id" = "t0"."event_id" where "t0"."id" = cast(? as uuid)
