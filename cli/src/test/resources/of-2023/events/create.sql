-- 2 statements of create.gql c0aeb6cf5808
insert into "events" ("id", "createdby_id", "rbacobject_id", "name", "startdate", "type_id") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), ?, cast(? as timestamp with time zone), cast(? as uuid)) on conflict ("id") do nothing returning "id";
select "t0"."id", "t0"."name", "t0"."startdate", "t0"."lastchange" from "events" as "t0" where "t0"."id" = cast(? as uuid)
