-- 1 statement of read.gql 68c18dc29558
select "t0"."id", "t0"."lastchange", "t0"."event_id", "t0"."group_id" from "events_groups" as "t0" where "t0"."id" = cast(? as uuid)
