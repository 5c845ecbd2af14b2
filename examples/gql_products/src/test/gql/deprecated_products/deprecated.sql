-- 1 statement of deprecated.gql ce05696a60a2
select "t0"."id", "t0"."sku", "t0"."package", "t0"."reason", "t0"."created_by_id" from unnest(cast(? as text[]), cast(? as text[])) as k(c0, c1) join "deprecated_products" as "t0" on ("t0"."sku" = "k"."c0" and "t0"."package" = "k"."c1")
