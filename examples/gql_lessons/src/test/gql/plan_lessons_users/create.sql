-- 2 statements of create.gql 3379cf213936
insert into "plan_lessons_users" ("id", "createdby_id", "rbacobject_id", "user_id", "planlesson_id") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid)) on conflict ("id") do nothing returning "id";
select "t0"."id", "t0"."lastchange", "t0"."user_id", "t0"."planlesson_id" from "plan_lessons_users" as "t0" where "t0"."id" = cast(? as uuid)
