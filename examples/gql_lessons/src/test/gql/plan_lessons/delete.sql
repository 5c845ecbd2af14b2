-- 1 statement of delete.gql 9cf008cf200c
delete from "plan_lessons" where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone)) returning "id"
