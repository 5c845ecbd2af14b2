<#import "values.ftl" as sample>
# variables: {"id": "[=it.id]"}
# expect: {"[=it.names.query]ById": {<@sample.values it.exact()/>}}
query Read($id: UUID!) {
  [=it.names.query]ById(id: $id) {
    lastchange
<#list it.row as value>
    [=value.field]
</#list>
  }
}
