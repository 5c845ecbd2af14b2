-- 14 statements of link-with-a-key.gql dc99b6fab2e6
select "rbacobject_id" from "plan_lessons" where "id" = cast(? as uuid) for no key update;
select 1 from "plan_lessons" where "id" = cast(? as uuid) for no key update;
select 1 from "plan_lessons_users" where ("planlesson_id" = cast(? as uuid) and "user_id" = cast(? as uuid)) fetch next 1 rows only;
insert into "plan_lessons_users" ("id", "createdby_id", "rbacobject_id", "user_id", "planlesson_id") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid)) on conflict ("id") do nothing returning "id";
select "rbacobject_id" from "plan_lessons" where "id" = cast(? as uuid) for no key update;
select 1 from "plan_lessons" where "id" = cast(? as uuid) for no key update;
select 1 from "plan_lessons_users" where ("planlesson_id" = cast(? as uuid) and "user_id" = cast(? as uuid)) fetch next 1 rows only;
select "id" from "plan_lessons_users" where ("planlesson_id" = cast(? as uuid) and "user_id" = cast(? as uuid)) for update;
insert into "plan_lessons_users" ("id", "createdby_id", "rbacobject_id", "user_id", "planlesson_id") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid)) on conflict ("id") do nothing returning "id";
select count(*) from "plan_lessons_users" where ("id" = cast(? as uuid) and "user_id" is not distinct from cast(? as uuid) and "planlesson_id" is not distinct from cast(? as uuid) and "createdby_id" is not distinct from cast(? as uuid) and "rbacobject_id" is not distinct from cast(? as uuid));
select "rbacobject_id" from "plan_lessons" where "id" = cast(? as uuid) for no key update;
select 1 from "plan_lessons" where "id" = cast(? as uuid) for no key update;
select 1 from "plan_lessons_users" where ("planlesson_id" = cast(? as uuid) and "user_id" = cast(? as uuid)) fetch next 1 rows only;
select "id" from "plan_lessons_users" where ("planlesson_id" = cast(? as uuid) and "user_id" = cast(? as uuid)) for update
