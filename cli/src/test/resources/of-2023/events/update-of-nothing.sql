-- 1 statement of update-of-nothing.gql 1fbbb56fb876
select case when "events"."rbacobject_id" = any (cast(? as uuid[])) then 1 else 0 end from "events" where "id" = cast(? as uuid)
