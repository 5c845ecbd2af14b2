-- 2 statements of create-without-id.gql ee89aff64624
select 1 from uois_members where member = ? for share;
insert into "events" ("id", "createdby_id", "rbacobject_id", "name", "startdate", "type_id") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), ?, cast(? as timestamp with time zone), cast(? as uuid)) on conflict ("id") do nothing returning "id"
