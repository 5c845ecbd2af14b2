-- 4 statements of create.gql 346cf7177d2a
insert into "plan_lessons" ("id", "createdby_id", "rbacobject_id", "name", "order", "length", "plan_id") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), ?, ?, ?, cast(? as uuid)) on conflict ("id") do nothing returning "id";
select "t0"."id", "t0"."order" from "plan_lessons" as "t0" where "t0"."id" = cast(? as uuid);
insert into "plan_lessons" ("id", "createdby_id", "rbacobject_id", "name", "order", "plan_id", "linkedlesson_id") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), ?, ?, cast(? as uuid), cast(? as uuid)) on conflict ("id") do nothing returning "id";
select "t0"."id", "t1"."id", "t1"."name" from "plan_lessons" as "t0" left outer join "plan_lessons" as "t1" on "t1"."id" = "t0"."linkedlesson_id" where "t0"."id" = cast(? as uuid)
