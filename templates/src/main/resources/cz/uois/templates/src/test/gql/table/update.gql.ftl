<#import "values.ftl" as sample>
# variables: {"row": {"id": "[=it.id.value]", "lastchange": "$lastchange"<#if it.changes?has_content>, <@sample.values it.changes/></#if>}}
# expect: {"[=it.names.update()]": {"id": "[=it.id.value]"<#if it.changes?has_content>, <@sample.values it.changes/></#if>}}
mutation Update($row: [=it.names.updateInput()]!) {
  [=it.names.update()]([=it.names.argument]: $row) {
    ... on [=it.names.type] {
      id
      lastchange
<#list it.changes as value>
      [=value.field]
</#list>
    }
    ... on [=it.names.updateError()] {
      error__failed: failed
      error__msg: msg
    }
  }
}
