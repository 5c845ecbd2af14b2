<#import "values.ftl" as sample>
<#macro row><@sample.values it.row/><#list it.nested as nested>, [=json.string(nested.list)]: [{<@sample.values nested.row/>}]</#list></#macro>
# Children with their parent, in one transaction. The create.gql of each then sends the same rows again.
# variables: {"row": {<@row/>}}
# expect: {"[=it.names.insert()]": {<@row/>}}
mutation CreateNested($row: [=it.names.insertInput()]!) {
  [=it.names.insert()]([=it.names.argument]: $row) {
    ... on [=it.names.type] {
<#list it.row as value>
      [=value.field]
</#list>
<#list it.nested as nested>
      [=nested.list] {
<#list nested.row as value>
        [=value.field]
</#list>
      }
</#list>
    }
    ... on [=it.names.insertError()] {
      error__failed: failed
      error__msg: msg
    }
  }
}
