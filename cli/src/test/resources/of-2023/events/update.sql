-- 2 statements of update.gql 3f92e52c8e19
update "events" set "lastchange" = greatest(clock_timestamp(), "lastchange" + interval '1 microsecond'), "name" = ?, "changedby_id" = cast(? as uuid) where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone)) returning "id";
select "t0"."id", "t0"."name", "t0"."lastchange" from "events" as "t0" where "t0"."id" = cast(? as uuid)
