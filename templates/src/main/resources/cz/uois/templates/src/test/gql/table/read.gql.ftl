<#import "values.ftl" as sample>
# variables: {"id": "[=it.id]"}
# expect: {"[=it.names.byId()]": {<@sample.values it.row/>}}
query Read($id: UUID!) {
  [=it.names.byId()](id: $id) {
    lastchange
<#list it.row as value>
    [=value.field]
</#list>
  }
}
