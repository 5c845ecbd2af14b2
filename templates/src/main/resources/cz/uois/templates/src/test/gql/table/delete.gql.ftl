# variables: {"row": {"id": "[=it.id.value]", "lastchange": "$lastchange"}}
<#if it.names.g2()>
# expect: {"[=it.names.delete()]": {"id": "[=it.id.value]", "msg": "ok"}}
<#else>
# expect: {"[=it.names.delete()]": null}
</#if>
mutation Delete($row: [=it.names.deleteInput()]!) {
  [=it.names.delete()]([=it.names.argument]: $row) {
<#if it.names.g2()>
    id
    msg
<#else>
    error__failed: failed
    error__msg: msg
</#if>
  }
}
