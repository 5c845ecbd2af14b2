-- 2 statements of update.gql b685c982a3a2
update "plan_lessons" set "lastchange" = greatest(clock_timestamp(), "lastchange" + interval '1 microsecond'), "order" = ?, "changedby_id" = cast(? as uuid) where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone)) returning "id";
select "t0"."id", "t0"."order", "t0"."name" from "plan_lessons" as "t0" where "t0"."id" = cast(? as uuid)
