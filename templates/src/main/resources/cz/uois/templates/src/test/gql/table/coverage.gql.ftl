<#if it.files?seq_contains("create") && it.key?has_content>
<#import "values.ftl" as sample>
# variables: {"where": {"id": {"_eq": <@sample.value it.id/>}}}
# expect: {"[=it.names.page]": [{"__typename": "[=it.names.type]", <@sample.values it.row/><#list it.keys as key>, [=json.string(key.name)]: {[=json.string(key.key.field)]: <@sample.value key.key/>}</#list>}]}
</#if>
query Coverage($where: [=it.names.filter]) {
  [=it.names.page](limit: 5, where: $where) {
    __typename
<#list it.columns as field>
    [=field]
</#list>
<#list it.objects as field>
    [=field.name] {
      [=field.field]
    }
</#list>
<#list it.vectors as field>
    [=field.name](skip: 0, limit: 2<#if field.order?has_content>, orderby: "[=field.order]"</#if>) {
      __typename
    }
</#list>
<#list it.connections as field>
    [=field.name](last: 2<#if field.order?has_content>, orderby: "[=field.order] desc"</#if>) {
      edges {
        cursor
        node {
          __typename
        }
      }
      totalCount
    }
</#list>
  }
<#list it.relations as relation>
  without__[=relation]: [=it.names.page](limit: 1, where: {_not: {_or: [{[=relation]: {}}]}}) {
    __typename
  }
</#list>
}
