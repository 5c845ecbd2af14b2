-- 2 statements of create.gql 270b2a316a2b
insert into "eventinvitationtypes" ("id", "createdby_id", "rbacobject_id", "name", "name_en", "valid") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), ?, ?, ?) on conflict ("id") do nothing returning "id";
select "t0"."id", "t0"."lastchange", "t0"."name", "t0"."name_en", "t0"."valid" from "eventinvitationtypes" as "t0" where "t0"."id" = cast(? as uuid)
