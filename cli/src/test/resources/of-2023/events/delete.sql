-- 1 statement of delete.gql 85699ab98996
delete from "events" where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone)) returning "id"
