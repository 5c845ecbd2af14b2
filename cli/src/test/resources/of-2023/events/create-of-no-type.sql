-- 2 statements of create-of-no-type.gql bc0d68c3591b
select 1 from uois_members where member = ? for share;
insert into "events" ("id", "createdby_id", "rbacobject_id", "name", "startdate", "type_id") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), ?, cast(? as timestamp with time zone), cast(? as uuid)) on conflict ("id") do nothing returning "id"
