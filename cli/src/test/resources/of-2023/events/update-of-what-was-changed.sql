-- 3 statements of update-of-what-was-changed.gql 0c656d958370
update "events" set "lastchange" = greatest(clock_timestamp(), "lastchange" + interval '1 microsecond'), "name" = ?, "changedby_id" = cast(? as uuid) where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone)) returning "id";
select 1 as "one" from "events" where "id" = cast(? as uuid);
select "t0"."id", "t0"."name", "t0"."lastchange" from "events" as "t0" where "t0"."id" = cast(? as uuid)
