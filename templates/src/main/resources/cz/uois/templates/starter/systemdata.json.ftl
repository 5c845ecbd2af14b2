{
  "[=it.typeTable]": [
<#list it.types as type>
    {"id": "[=type.id]", "name": "[=type.name]", "name_en": "[=type.nameEn]"}<#sep>,</#sep>
</#list>
  ],
  "[=it.table]": [
<#list it.rows as row>
    {"id": "[=row.id]", "rbacobject_id": "[=row.ownerId]", "name": "[=row.name]", "note": "[=row.note]", "order": [=row.order], "startdate": "2026-09-0[=row.order]T08:00:00", "type_id": "[=row.typeId]", "[=it.external.column]": "[=it.external.id]"}<#sep>,</#sep>
</#list>
  ],
<#list it.people as table>
  "[=table.name]": [
<#list table.rows as row>
    [=row]<#sep>,</#sep>
</#list>
  ]<#sep>,</#sep>
</#list>
}
