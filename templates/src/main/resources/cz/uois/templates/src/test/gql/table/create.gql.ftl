<#import "values.ftl" as sample>
# variables: {"row": {<@sample.values it.row/>}}
# expect: {"[=it.names.mutation]Insert": {<@sample.values it.exact()/>}}
mutation Create($row: [=it.insertInput]!) {
  [=it.names.mutation]Insert([=it.names.argument]: $row) {
    ... on [=it.names.type] {
      lastchange
<#list it.row as value>
      [=value.field]
</#list>
    }
    ... on [=it.names.type]InsertError {
      failed
      msg
    }
  }
}
