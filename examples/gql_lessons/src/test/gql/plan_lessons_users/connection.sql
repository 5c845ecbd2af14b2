-- 2 statements of connection.gql 59711c589eae
select "t0"."id", "t0"."lastchange", "t0"."created", "t0"."id" from "plan_lessons_users" as "t0" where "t0"."id" = cast(? as uuid) order by "t0"."created" desc, "t0"."id" asc offset ? rows fetch next ? rows only;
select count(*) from "plan_lessons_users" as "t" where "t"."id" = cast(? as uuid)
