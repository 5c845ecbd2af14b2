-- 1 statement of delete.gql 97919a64f0bf
delete from "plan_lessons" where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone)) returning "id"
