<#import "values.ftl" as sample>
<#import "write.ftl" as write>
<#macro row><@sample.values it.row/><#list it.nested as nested>, [=json.string(nested.list)]: [{<@sample.values nested.row/>}]</#list></#macro>
# Children with their parent, in one transaction. The create.gql of each then sends the same rows again.
# variables: {"row": {<@row/>}}
<@write.expected it.names.insert()><@row/></@write.expected>
mutation CreateNested($row: [=it.names.insertInput()]!) {
  [=it.names.insert()]([=it.names.argument]: $row) {
<@write.answer it.names.insertError()>
<#list it.row as value>
      [=value.selection()]
</#list>
<#list it.nested as nested>
      [=nested.list] {
<#list nested.row as value>
        [=value.selection()]
</#list>
      }
</#list>
</@write.answer>
  }
}
