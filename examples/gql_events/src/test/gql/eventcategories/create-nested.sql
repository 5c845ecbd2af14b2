-- 4 statements of create-nested.gql 07ea5b8df68b
insert into "eventcategories" ("id", "createdby_id", "rbacobject_id", "name", "name_en", "valid") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), ?, ?, ?) on conflict ("id") do nothing returning "id";
insert into "eventtypes" ("id", "createdby_id", "rbacobject_id", "name", "name_en", "valid", "category_id") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), ?, ?, ?, cast(? as uuid)) on conflict ("id") do nothing returning "id";
select "t0"."id", "t0"."name", "t0"."name_en", "t0"."valid" from "eventcategories" as "t0" where "t0"."id" = cast(? as uuid);
select "p"."id", "t0"."id", "t0"."name", "t0"."name_en", "t0"."valid" from unnest(cast(? as uuid[])) as p(id) cross join lateral (select "t"."id", "t"."name", "t"."name_en", "t"."valid" from "eventtypes" as "t" where "t"."category_id" = "p"."id" order by "t"."id" asc offset ? rows fetch next ? rows only) as "t0" order by "t0"."id" asc
