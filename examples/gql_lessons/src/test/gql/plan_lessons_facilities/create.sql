-- 2 statements of create.gql 889346af00e6
insert into "plan_lessons_facilities" ("id", "createdby_id", "rbacobject_id", "facility_id", "planlesson_id") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid)) on conflict ("id") do nothing returning "id";
select "t0"."id", "t0"."lastchange", "t0"."facility_id", "t0"."planlesson_id" from "plan_lessons_facilities" as "t0" where "t0"."id" = cast(? as uuid)
