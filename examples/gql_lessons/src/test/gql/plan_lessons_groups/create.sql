-- 2 statements of create.gql 9bb48cf4434c
insert into "plan_lessons_groups" ("id", "createdby_id", "rbacobject_id", "group_id", "planlesson_id") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid)) on conflict ("id") do nothing returning "id";
select "t0"."id", "t0"."lastchange", "t0"."group_id", "t0"."planlesson_id" from "plan_lessons_groups" as "t0" where "t0"."id" = cast(? as uuid)
