-- 2 statements of type.gql 3b2820fa0f29
insert into "eventtypes" ("id", "createdby_id", "rbacobject_id", "name", "name_en") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), ?, ?) on conflict ("id") do nothing returning "id";
select "t0"."id", "t0"."name", "t0"."name_en", "t0"."lastchange" from "eventtypes" as "t0" where "t0"."id" = cast(? as uuid)
