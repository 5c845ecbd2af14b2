<#import "values.ftl" as sample>
<#import "write.ftl" as write>
# variables: {"row": {<@sample.values it.row/>}}
<@write.expected it.names.insert()><@sample.values it.row/></@write.expected>
mutation Create($row: [=it.names.insertInput()]!) {
  [=it.names.insert()]([=it.names.argument]: $row) {
<@write.answer it.names.insertError()>
<#if it.based>
      lastchange
</#if>
<#list it.row as value>
      [=value.selection()]
</#list>
</@write.answer>
  }
}
