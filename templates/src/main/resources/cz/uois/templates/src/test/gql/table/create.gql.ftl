<#import "values.ftl" as sample>
# variables: {"row": {<@sample.values it.row/>}}
# expect: {"[=it.names.insert()]": {<@sample.values it.row/>}}
mutation Create($row: [=it.names.insertInput()]!) {
  [=it.names.insert()]([=it.names.argument]: $row) {
    ... on [=it.names.type] {
<#if it.based>
      lastchange
</#if>
<#list it.row as value>
      [=value.field]
</#list>
    }
    ... on [=it.names.insertError()] {
      error__failed: failed
      error__msg: msg
    }
  }
}
