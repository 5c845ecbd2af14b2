<#import "values.ftl" as sample>
# variables: {"row": {"id": "[=it.id]", "lastchange": "$lastchange"<#if it.changes?has_content>, <@sample.values it.changes/></#if>}}
# expect: {"[=it.names.mutation]Update": {"id": "[=it.id]"<#if it.exactChanges()?has_content>, <@sample.values it.exactChanges()/></#if>}}
mutation Update($row: [=it.updateInput]!) {
  [=it.names.mutation]Update([=it.names.argument]: $row) {
    ... on [=it.names.type] {
      id
      lastchange
<#list it.changes as value>
      [=value.field]
</#list>
    }
    ... on [=it.names.type]UpdateError {
      failed
      msg
    }
  }
}
