<#import "values.ftl" as sample>
<#import "write.ftl" as write>
# variables: {"row": {"id": "[=it.id.value]", "lastchange": "$lastchange"<#if it.changes?has_content>, <@sample.values it.changes/></#if>}}
<@write.expected it.names.update()>"id": "[=it.id.value]"<#if it.changes?has_content>, <@sample.values it.changes/></#if></@write.expected><#rt>
mutation Update($row: [=it.names.updateInput()]!) {
  [=it.names.update()]([=it.names.argument]: $row) {
<@write.answer it.names.updateError()>
      id
      lastchange
<#list it.changes as value>
      [=value.selection()]
</#list>
</@write.answer>
  }
}
