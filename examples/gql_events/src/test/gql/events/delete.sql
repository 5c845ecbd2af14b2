-- 1 statement of delete.gql e92255039e40
delete from "events" where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone)) returning "id"
