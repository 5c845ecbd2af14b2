-- 3 statements of delete-of-what-was-changed.gql 2f373dda8afa
delete from "events" where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone)) returning "id";
select 1 as "one" from "events" where "id" = cast(? as uuid);
select "t0"."id", "t0"."name" from "events" as "t0" where "t0"."id" = cast(? as uuid)
