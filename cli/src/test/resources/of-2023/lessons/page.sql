-- 2 statements of page.gql 5eeaa3bd7804
select "t0"."id", "t0"."name" from "plan_lessons" as "t0" where "t0"."plan_id" = cast(? as uuid) order by "t0"."order" desc, "t0"."id" asc offset ? rows fetch next ? rows only;
select "t0"."id", "t0"."name" from "plan_lessons" as "t0" where "t0"."plan_id" = cast(? as uuid) order by "t0"."order" asc, "t0"."id" asc offset ? rows fetch next ? rows only
