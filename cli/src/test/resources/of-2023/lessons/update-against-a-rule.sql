-- 1 statement of update-against-a-rule.gql 325631b140a0
update "plan_lessons" set "lastchange" = greatest(clock_timestamp(), "lastchange" + interval '1 microsecond'), "order" = ?, "changedby_id" = cast(? as uuid) where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone)) returning "id"
