{
  "[=it.typeTable]": [
<#list it.types as type>
    {"id": "[=type.id]", "name": "[=type.name]", "name_en": "[=type.nameEn]"}<#sep>,</#sep>
</#list>
  ],
  "[=it.table]": [
<#list it.rows as row>
    {"id": "[=row.id]", "name": "[=row.name]", "order": [=row.order], "startdate": "2026-09-01T0[=row.order + 7]:00:00", "type_id": "[=row.typeId]", "[=it.external.column]": "[=it.external.id]"}<#sep>,</#sep>
</#list>
  ]
}
