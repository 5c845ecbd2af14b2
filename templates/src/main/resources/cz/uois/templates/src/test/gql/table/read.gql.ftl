<#import "values.ftl" as sample>
# variables: {"id": <@sample.value it.id/>}
# expect: {"[=it.names.byId()]": {<@sample.values it.row/>}}
query Read($id: [=it.keyType]!) {
  [=it.names.byId()]([=it.key]: $id) {
<#if it.based>
    lastchange
</#if>
<#list it.row as value>
    [=value.selection()]
</#list>
  }
}
