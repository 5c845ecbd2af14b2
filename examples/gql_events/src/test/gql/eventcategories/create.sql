-- 3 statements of create.gql 1a78536fcce4
insert into "eventcategories" ("id", "createdby_id", "rbacobject_id", "name", "name_en", "valid") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), ?, ?, ?) on conflict ("id") do nothing returning "id";
select count(*) from "eventcategories" where ("id" = cast(? as uuid) and "name" is not distinct from ? and "name_en" is not distinct from ? and "valid" is not distinct from ? and "createdby_id" is not distinct from cast(? as uuid) and "rbacobject_id" is not distinct from cast(? as uuid));
select "t0"."id", "t0"."lastchange", "t0"."name", "t0"."name_en", "t0"."valid" from "eventcategories" as "t0" where "t0"."id" = cast(? as uuid)
