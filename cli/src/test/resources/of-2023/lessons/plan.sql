-- 3 statements of plan.gql 9b35c0559649
insert into "plans" ("id", "createdby_id", "rbacobject_id", "name", "semester_id", "masterevent_id") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), ?, cast(? as uuid), cast(? as uuid)) on conflict ("id") do nothing returning "id";
select "t0"."id", "t0"."name" from "plans" as "t0" where "t0"."id" = cast(? as uuid);
select "p"."id", "t0"."id" from unnest(cast(? as uuid[])) as p(id) cross join lateral (select "t"."id", "t"."order" from "plan_lessons" as "t" where "t"."plan_id" = "p"."id" order by "t"."order" asc, "t"."id" asc offset ? rows fetch next ? rows only) as "t0" order by "t0"."order" asc, "t0"."id" asc
