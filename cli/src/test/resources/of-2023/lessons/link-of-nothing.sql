-- 5 statements of link-of-nothing.gql f146aa68a00f
select "rbacobject_id" from "plan_lessons" where "id" = cast(? as uuid) for no key update;
select 1 from "plan_lessons" where "id" = cast(? as uuid) for no key update;
select 1 from "plan_lessons_users" where ("planlesson_id" = cast(? as uuid) and "user_id" = cast(? as uuid)) fetch next 1 rows only;
insert into "plan_lessons_users" ("id", "createdby_id", "rbacobject_id", "user_id", "planlesson_id") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid)) on conflict ("id") do nothing returning "id";
select "t0"."id", "t0"."name" from "plan_lessons" as "t0" where "t0"."id" = cast(? as uuid)
