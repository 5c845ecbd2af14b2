-- 2 statements of update-of-nothing.gql 1fbbb56fb876
update "events" set "lastchange" = greatest(clock_timestamp(), "lastchange" + interval '1 microsecond'), "name" = ?, "changedby_id" = cast(? as uuid) where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone)) returning "id";
select 1 as "one" from "events" where "id" = cast(? as uuid)
