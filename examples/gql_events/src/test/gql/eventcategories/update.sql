-- 2 statements of update.gql 9f8eaafeabdc
update "eventcategories" set "lastchange" = greatest(clock_timestamp(), "lastchange" + interval '1 microsecond'), "name" = ?, "name_en" = ?, "valid" = ?, "changedby_id" = cast(? as uuid) where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone) and "eventcategories"."rbacobject_id" = any (cast(? as uuid[]))) returning "id";
select "t0"."id", "t0"."lastchange", "t0"."name", "t0"."name_en", "t0"."valid" from "eventcategories" as "t0" where "t0"."id" = cast(? as uuid)
