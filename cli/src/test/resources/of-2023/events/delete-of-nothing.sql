-- 1 statement of delete-of-nothing.gql dae3d69e59e2
select case when "events"."rbacobject_id" = any (cast(? as uuid[])) then 1 else 0 end from "events" where "id" = cast(? as uuid)
