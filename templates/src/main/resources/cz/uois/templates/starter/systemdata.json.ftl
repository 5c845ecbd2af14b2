{
  "[=it.typeTable]": [
<#list it.types as type>
    {"id": "[=type.id]", "name": "[=type.name]", "name_en": "[=type.nameEn]"}<#sep>,</#sep>
</#list>
  ],
  "[=it.table]": [
<#list it.rows as row>
    {"id": "[=row.id]", "name": "[=row.name]", "order": [=row.order], "startdate": "2026-09-01T0[=row.order + 7]:00:00", "type_id": "[=row.typeId]", "user_id": "2d9dc5ca-a4a2-11ed-b9df-0242ac120003"}<#sep>,</#sep>
</#list>
  ]
}
