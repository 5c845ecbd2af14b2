-- 3 statements of create.gql e35ed7a2fd32
insert into "plans" ("id", "createdby_id", "rbacobject_id", "name", "semester_id", "masterevent_id") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), ?, cast(? as uuid), cast(? as uuid)) on conflict ("id") do nothing returning "id";
select count(*) from "plans" where ("id" = cast(? as uuid) and "name" is not distinct from ? and "semester_id" is not distinct from cast(? as uuid) and "masterevent_id" is not distinct from cast(? as uuid) and "createdby_id" is not distinct from cast(? as uuid) and "rbacobject_id" is not distinct from cast(? as uuid));
select "t0"."id", "t0"."lastchange", "t0"."name", "t0"."semester_id", "t0"."masterevent_id" from "plans" as "t0" where "t0"."id" = cast(? as uuid)
