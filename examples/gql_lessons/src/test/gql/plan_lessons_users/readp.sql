-- 1 statement of readp.gql 5cfbf2f0826e
select "t0"."id", "t0"."lastchange" from "plan_lessons_users" as "t0" where "t0"."id" = cast(? as uuid) order by "t0"."created" desc, "t0"."id" asc offset ? rows fetch next ? rows only
